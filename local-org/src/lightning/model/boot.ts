/** Everything that the page knows from the start, in one piece: who looks, which app, how its pages are built. */
import { objectOf } from '../../metadata/lookup.ts';
import type { AppDef, OrgMetadata } from '../../metadata/types.ts';
import type { LocalOrg } from '../../platform/org.ts';
import { rightsOf, viewerOf } from '../../api/ui-api/rights.ts';
import { localeValues } from './locale.ts';
import { navItems, type NavItem } from './navigation.ts';
import { objectView, type ObjectView } from './objects.ts';
import { activatedPage, defaultRecordPage, pageView, type PageView } from './pages.ts';
import { stagePath, type PathView } from './path.ts';

export interface Boot {
  user: { id: string; name: string; firstName: string | null; initials: string; username: string; profile: string };
  org: { id: string; name: string };
  clock: { offsetMs: number; now: string };
  i18n: Record<string, unknown>;
  permissions: { custom: string[]; user: string[] };
  app: { name: string; label: string; nav: NavItem[] };
  objects: Record<string, ObjectView>;
  pages: { home?: PageView; tabs: Record<string, PageView>; records: Record<string, PageView> };
  paths: Record<string, PathView>;
}

/** Objects whose pages can be opened even if no tab shows them. */
const ALWAYS = ['Opportunity', 'Account', 'Contact', 'Event', 'Task', 'User'];

export function bootData(org: LocalOrg, userId: string, appName?: string): Boot {
  const { metadata } = org;
  const rights = rightsOf(org, userId);
  const app = chooseApp(org, userId, appName);
  const visibleTabs = new Set(
    [...metadata.tabs.values()]
      .filter((tab) => org.rights(userId).hasTab(tab.name))
      .map((tab) => tab.name.toLowerCase()),
  );
  const nav = navItems(metadata, app, rights, visibleTabs);
  const paths = { Opportunity: stagePath(org, userId) };
  const objects = objectNames(metadata, nav).flatMap((name) => {
    const object = objectOf(metadata, name);
    return object && rights.object(object).read
      ? [objectView(metadata, object, rights, activatedPage(metadata, app, object.name))]
      : [];
  });
  return {
    user: userFacts(org, userId),
    org: { id: org.organization().id, name: org.organization().name },
    clock: { offsetMs: org.clock.now() - Date.now(), now: new Date(org.clock.now()).toISOString() },
    i18n: localeValues(viewerOf(org, userId)),
    permissions: {
      custom: [...metadata.customPermissions.values()]
        .map(({ name }) => name)
        .filter((name) => org.hasCustomPermission(userId, name)),
      user: userPermissions(org, userId),
    },
    app: { name: app?.name ?? 'default', label: app?.label ?? 'Advance', nav },
    objects: Object.fromEntries(objects.map((object) => [object.apiName, object])),
    pages: pages(metadata, app, nav, objects, paths),
    paths,
  };
}

function chooseApp(org: LocalOrg, userId: string, name?: string): AppDef | undefined {
  const permissions = org.rights(userId);
  const visible = [...org.metadata.apps.values()].filter((app) => permissions.hasApplication(app.name));
  return visible.find((app) => app.name === name) ?? visible[0] ?? [...org.metadata.apps.values()][0];
}

function objectNames(metadata: OrgMetadata, nav: NavItem[]): string[] {
  const withPages = [...metadata.flexiPages.values()].flatMap((page) => page.sobject ?? []);
  const custom = [...metadata.objects.values()].filter(
    (each) => each.kind === 'custom' && !each.name.endsWith('__Share'),
  );
  return [
    ...new Set([
      ...nav.flatMap((item) => item.object ?? []),
      ...ALWAYS,
      ...withPages,
      ...custom.map((each) => each.name),
    ]),
  ];
}

function pages(
  metadata: OrgMetadata,
  app: AppDef | undefined,
  nav: NavItem[],
  objects: ObjectView[],
  paths: Record<string, PathView>,
): Boot['pages'] {
  const home = activatedPage(metadata, app);
  const records = objects.map(({ apiName }): [string, PageView] => {
    const page = activatedPage(metadata, app, apiName);
    return [apiName, page ? pageView(page) : defaultRecordPage(apiName in paths)];
  });
  const tabs = nav.flatMap(({ kind, target }): [string, PageView][] => {
    const page = kind === 'page' && target ? metadata.flexiPages.get(target.toLowerCase()) : undefined;
    return page ? [[target!, pageView(page)]] : [];
  });
  return {
    ...(home ? { home: pageView(home) } : {}),
    tabs: Object.fromEntries(tabs),
    records: Object.fromEntries(records),
  };
}

function userFacts(org: LocalOrg, userId: string): Boot['user'] {
  const { id, name, firstName, lastName, username, profileId } = org.user(userId);
  const profile = org.retrieve('Profile', profileId, { userId, mode: 'system', sharing: false });
  return {
    id,
    name,
    firstName,
    initials: `${firstName?.[0] ?? ''}${lastName[0] ?? ''}`.toUpperCase(),
    username,
    profile: String(profile?.fields['Name'] ?? ''),
  };
}

const USER_PERMISSIONS = ['ModifyAllData', 'ViewAllData', 'ViewSetup', 'EditEvent', 'EditTask', 'ActivitiesAccess'];

function userPermissions(org: LocalOrg, userId: string): string[] {
  const permissions = org.rights(userId);
  const named = [...org.metadata.permissionSets.values()].flatMap((set) => [...set.userPermissions]);
  return [...new Set([...USER_PERMISSIONS, ...named])].filter((name) => permissions.hasUserPermission(name));
}
