/**
 * The buttons of a record page. As on the platform, the page's own list (dynamic actions of the highlights panel)
 * replaces the layout's, and a quick action that neither names is not shown.
 */
import type { FlexiPageDef, OrgMetadata } from '../../metadata/types.ts';

export interface ActionsView {
  items: ActionView[];
  /** How many are buttons; the others are in the menu. */
  visible: number;
}

export interface ActionView {
  /** `Edit`, `Delete`, or a quick action such as `Opportunity.Plan_Meeting`. */
  name: string;
  label: string;
  /** `c/planMeetingAction`, of a quick action. */
  component?: string;
}

const STANDARD = ['Edit', 'Delete'];
const VISIBLE = 3;

export function recordActions(
  metadata: OrgMetadata,
  objectName: string,
  page: FlexiPageDef | undefined,
  can: { edit: boolean; delete: boolean },
): ActionsView {
  const chosen = pageActions(page);
  const layout = metadata.layouts.find((each) => each.object === objectName);
  const names = chosen?.names ?? layout?.actions ?? STANDARD;
  return {
    items: names.flatMap((name) => action(metadata, objectName, name, can) ?? []),
    visible: chosen?.visible ?? VISIBLE,
  };
}

function pageActions(page: FlexiPageDef | undefined): { names: string[]; visible: number } | undefined {
  const components = page?.regions.flatMap((region) => region.components) ?? [];
  const panel = components.find(({ name }) => name === 'force:highlightsPanel')?.properties;
  if (panel?.['enableActionsConfiguration'] !== 'true') return undefined;
  return {
    names: (panel['actionNames'] ?? '').split(',').filter(Boolean),
    visible: Number(panel['numVisibleActions'] ?? VISIBLE),
  };
}

/** Buttons that the local org has no use for (Clone, Share, …) are left out. */
function action(
  metadata: OrgMetadata,
  objectName: string,
  name: string,
  can: { edit: boolean; delete: boolean },
): ActionView | undefined {
  if (name === 'Edit') return can.edit ? { name, label: 'Edit' } : undefined;
  if (name === 'Delete') return can.delete ? { name, label: 'Delete' } : undefined;
  const { object, label, lwc } = metadata.quickActions.get(name.toLowerCase()) ?? {};
  return object === objectName && label && lwc ? { name, label, component: `c/${lwc}` } : undefined;
}
