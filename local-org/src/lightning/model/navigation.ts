/** The app's navigation bar, from its tabs. */
import { objectOf } from '../../metadata/lookup.ts';
import type { AppDef, OrgMetadata } from '../../metadata/types.ts';
import type { Rights } from '../../api/ui-api/rights.ts';
import { objectIcon } from './icons.ts';

export interface NavItem {
  name: string;
  label: string;
  url: string;
  icon: string;
  /** What it opens. */
  kind: 'home' | 'object' | 'page' | 'component' | 'unsupported';
  object?: string;
  /** FlexiPage or component. */
  target?: string;
}

/** Standard tabs whose label is not the object's plural. */
const STANDARD_LABELS: Record<string, string> = { Event: 'Calendar', report: 'Reports', Dashboard: 'Dashboards' };

/** Without an app in the package: Home and the objects that people know. */
const DEFAULT_TABS = [
  'standard-home',
  'standard-Opportunity',
  'standard-Account',
  'standard-Contact',
  'standard-Event',
];

export function navItems(metadata: OrgMetadata, app: AppDef | undefined, rights: Rights, tabs: Set<string>): NavItem[] {
  return (app?.tabs.length ? app.tabs : DEFAULT_TABS).flatMap((tab) => navItem(metadata, tab, rights, tabs) ?? []);
}

function navItem(metadata: OrgMetadata, name: string, rights: Rights, visible: Set<string>): NavItem | undefined {
  if (name === 'standard-home') {
    return { name, label: 'Home', url: '/lightning/page/home', icon: 'utility:home', kind: 'home' };
  }
  const tab = metadata.tabs.get(name.toLowerCase());
  const objectName = tab?.object ?? (tab ? undefined : name.replace(/^standard-/, ''));
  if (objectName) return objectItem(metadata, name, objectName, rights);
  if (!tab || !visible.has(tab.name.toLowerCase())) return undefined;
  const shared = { name, label: tab.label, url: `/lightning/n/${tab.name}`, icon: motifIcon(tab.motif) };
  return tab.flexiPage
    ? { ...shared, kind: 'page', target: tab.flexiPage }
    : { ...shared, kind: 'component', target: `c/${tab.lwc}` };
}

function objectItem(metadata: OrgMetadata, name: string, objectName: string, rights: Rights): NavItem | undefined {
  const object = objectOf(metadata, objectName);
  if (!object) {
    const label = STANDARD_LABELS[objectName] ?? objectName;
    return { name, label, url: `/lightning/n/${name}`, icon: 'utility:apps', kind: 'unsupported' };
  }
  if (!rights.object(object).read) return undefined;
  return {
    name,
    label: STANDARD_LABELS[object.name] ?? object.pluralLabel,
    url: `/lightning/o/${object.name}/list`,
    icon: objectIcon(metadata, object.name),
    kind: 'object',
    object: object.name,
  };
}

export function motifIcon(motif: string | undefined): string {
  const custom = /^(Custom\d+)/.exec(motif ?? '')?.[1].toLowerCase();
  return custom ? `custom:${custom}` : 'standard:lightning_component';
}
