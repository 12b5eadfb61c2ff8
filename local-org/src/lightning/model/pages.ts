/** Lightning pages as the shell draws them: rows and columns of components, from the package's FlexiPages. */
import type { FlexiPageDef, OrgMetadata, PageComponent } from '../../metadata/types.ts';

export interface ComponentView {
  /** `c/myMeetings` for a Lightning web component, `force:detailPanel` for one that the shell draws. */
  name: string;
  isLwc: boolean;
  properties: Record<string, string | number | boolean>;
  /** Of a tab set. */
  tabs?: { label: string; components: ComponentView[] }[];
  visibility?: unknown;
}

export interface ColumnView {
  width: 'full' | 'wide' | 'narrow' | 'half';
  components: ComponentView[];
  /** Columns below the components (home pages). */
  below?: ColumnView[];
}

export interface PageView {
  name: string;
  label: string;
  rows: { columns: ColumnView[] }[];
}

const NARROW = /sidebar/i;
const FULL_WIDTH = /^(header|subheader|top|footer)$/i;

export function pageView(page: FlexiPageDef): PageView {
  const regions = page.regions.filter((region) => region.type === 'Region');
  const components = (name: string) => regions.find((region) => region.name === name)?.components.map(view) ?? [];
  const view = (component: PageComponent): ComponentView => componentView(component, page);
  // The standard home page: two halves under the main column, beside the sidebar.
  if (/^home:/.test(page.template)) {
    const main: ColumnView = {
      width: 'wide',
      components: components('top'),
      below: [
        { width: 'half', components: components('bottomLeft') },
        { width: 'half', components: components('bottomRight') },
      ],
    };
    return named(page, [{ columns: withContent([main, { width: 'narrow', components: components('sidebar') }]) }]);
  }
  const rows: PageView['rows'] = [];
  let columns: ColumnView[] = [];
  for (const region of regions) {
    const column: ColumnView = { width: 'wide', components: region.components.map(view) };
    if (FULL_WIDTH.test(region.name)) rows.push({ columns: withContent([{ ...column, width: 'full' }]) });
    else columns.push(NARROW.test(region.name) ? { ...column, width: 'narrow' } : column);
  }
  columns = withContent(columns);
  rows.push({ columns: columns.map((column) => ({ ...column, width: widthOf(column, columns) })) });
  return named(
    page,
    rows.filter((row) => row.columns.length > 0),
  );
}

function named(page: FlexiPageDef, rows: PageView['rows']): PageView {
  return { name: page.name, label: page.label, rows };
}

function withContent(columns: ColumnView[]): ColumnView[] {
  return columns
    .map((column) => (column.below ? { ...column, below: withContent(column.below) } : column))
    .filter((column) => column.components.length > 0 || (column.below?.length ?? 0) > 0);
}

function widthOf(column: ColumnView, all: ColumnView[]): ColumnView['width'] {
  if (all.length === 1) return 'full';
  return all.some((each) => each.width === 'narrow') ? column.width : 'half';
}

function componentView(component: PageComponent, page: FlexiPageDef): ComponentView {
  const { name, properties } = component;
  const visibility = (component as { visibility?: unknown }).visibility;
  const common = { properties: typedProperties(properties), ...(visibility ? { visibility } : {}) };
  if (name === 'flexipage:tabset' || name === 'flexipage:tabset2') {
    return { name, isLwc: false, ...common, tabs: tabs(facet(page, properties['tabs']), page) };
  }
  const local = /^(?:c:|c__)?([a-zA-Z]\w*)$/.exec(name)?.[1];
  return local ? { name: `c/${local}`, isLwc: true, ...common } : { name, isLwc: false, ...common };
}

function tabs(components: PageComponent[], page: FlexiPageDef): NonNullable<ComponentView['tabs']> {
  return components.map(({ properties }) => ({
    label: tabLabel(properties['title'] ?? properties['label'] ?? 'Tab'),
    components: facet(page, properties['body'] ?? properties['content']).map((each) => componentView(each, page)),
  }));
}

function facet(page: FlexiPageDef, name: string | undefined): PageComponent[] {
  return page.regions.find((region) => region.name === name)?.components ?? [];
}

/** `Standard.Tab.relatedLists` → `Related`: the platform's own labels of the usual tabs. */
function tabLabel(title: string): string {
  const standard: Record<string, string> = {
    detail: 'Details',
    relatedLists: 'Related',
    activity: 'Activity',
    collaborate: 'Chatter',
  };
  const key = /^Standard\.Tab\.(\w+)$/.exec(title)?.[1];
  return key ? (standard[key] ?? key) : title;
}

function typedProperties(properties: Record<string, string>): ComponentView['properties'] {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      if (value === 'true' || value === 'false') return [name, value === 'true'];
      return [name, /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value];
    }),
  );
}

/** For objects that the package has no page for. */
export function defaultRecordPage(hasPath: boolean): PageView {
  const standard = (name: string): ComponentView => ({ name, isLwc: false, properties: {} });
  const header = [
    standard('force:highlightsPanel'),
    ...(hasPath ? [standard('runtime_sales_pathassistant:pathAssistant')] : []),
  ];
  return {
    name: 'default',
    label: '',
    rows: [
      { columns: [{ width: 'full', components: header }] },
      {
        columns: [
          { width: 'wide', components: [standard('force:detailPanel')] },
          { width: 'narrow', components: [standard('force:relatedListContainer')] },
        ],
      },
    ],
  };
}

/** The page that the app shows for an object's records, or for Home when no object is given. */
export function activatedPage(
  metadata: OrgMetadata,
  app: { actionOverrides: Override[] } | undefined,
  object?: string,
): FlexiPageDef | undefined {
  const matching = (app?.actionOverrides ?? []).filter(
    (each) => each.object === object && each.action === (object ? 'View' : each.action),
  );
  const chosen = matching.find((each) => each.formFactor === 'Large') ?? matching[0];
  const name = chosen?.page.toLowerCase();
  if (name) return metadata.flexiPages.get(name);
  const type = object ? 'RecordPage' : 'HomePage';
  return [...metadata.flexiPages.values()].find((page) => page.type === type && page.sobject === object);
}

interface Override {
  action: string;
  object?: string;
  page: string;
  formFactor: string;
}
