/** Is everything there that was deployed: objects, shipped settings, the doorway field, the fields that rules name. */
import { each, good, type Check, type OrgReader } from './finding.js';

const OBJECTS = ['Call_Plan__c', 'No_Advance_Run__c', 'No_Advance_Snapshot__c', 'Relationship_Investment__c'];
const SETTINGS = [
  'Advance_Setting__mdt',
  'No_Advance_Policy__mdt',
  'Call_Plan_Requirement__mdt',
  'Objective_Type__mdt',
];
const DOORWAY = 'Call_Objective__c';

export const installed: Check = {
  name: 'package',
  async run(org) {
    const missing: string[] = [];
    for (const object of OBJECTS) if (!(await exists(org, object))) missing.push(object);
    if (missing.length > 0)
      return [{ check: 'package', status: 'error', answer: 'missing', values: [missing.join(', ')] }];
    const empty: string[] = [];
    for (const type of SETTINGS) {
      const { totalSize } = await org.query(`SELECT Id FROM ${type} WHERE DeveloperName LIKE 'Default%'`);
      if (totalSize === 0) empty.push(type);
    }
    return each('package', empty, (type) => ({ status: 'error', answer: 'noDefaults', values: [type] }));
  },
};

/** The field belongs where meetings are made, and nowhere on tasks, which share the Activity fields. */
export const doorway: Check = {
  name: 'doorway',
  async run(org) {
    const [onEvent, onTask] = [await isOnLayout(org, 'Event'), await isOnLayout(org, 'Task')];
    if (!onEvent) return [{ check: 'doorway', status: 'warning', answer: 'absent', values: [] }];
    if (onTask) return [{ check: 'doorway', status: 'warning', answer: 'onTask', values: [] }];
    return [good('doorway')];
  },
};

/** A rule on a field that does not exist asks for nothing: the package passes over it, and nobody notices. */
export const rules: Check = {
  name: 'rules',
  async run(org) {
    const { fields } = await org.describe('Call_Plan__c');
    const known = new Set(fields.map(({ name }) => name.toLowerCase()));
    const { records } = await org.query<{ DeveloperName: string; Field__c: string | null }>(
      'SELECT DeveloperName, Field__c FROM Call_Plan_Requirement__mdt WHERE Active__c = TRUE ORDER BY DeveloperName',
    );
    const broken = records.filter(({ Field__c }) => !known.has((Field__c ?? '').toLowerCase()));
    return each('rules', broken, ({ DeveloperName, Field__c }) => ({
      status: 'error',
      answer: 'noField',
      values: [DeveloperName, Field__c ?? ''],
    }));
  },
};

async function exists(org: OrgReader, object: string): Promise<boolean> {
  try {
    await org.describe(object);
    return true;
  } catch (error) {
    const { errorCode } = error as { errorCode?: string };
    if (errorCode === 'NOT_FOUND' || errorCode === 'INVALID_TYPE') return false;
    throw error;
  }
}

type Layouts = { layouts: Layout[] | null; recordTypeMappings: { recordTypeId: string }[] };
type Layout = { editLayoutSections: Section[] };
type Section = { layoutRows: { layoutItems: { layoutComponents: { value: string | null }[] }[] }[] };

async function isOnLayout(org: OrgReader, object: string): Promise<boolean> {
  return (await layoutsOf(org, object)).some(({ editLayoutSections }) =>
    editLayoutSections
      .flatMap(({ layoutRows }) => layoutRows)
      .flatMap(({ layoutItems }) => layoutItems)
      .flatMap(({ layoutComponents }) => layoutComponents)
      .some(({ value }) => value === DOORWAY),
  );
}

/**
 * Where an object has several record types, each has to be asked for.
 * Source: REST API Developer Guide, "Get Layouts and Descriptions for an Object With Multiple Record Types"
 */
async function layoutsOf(org: OrgReader, object: string): Promise<Layout[]> {
  const url = `${org.baseUrl()}/sobjects/${object}/describe/layouts`;
  const { layouts, recordTypeMappings } = await org.request<Layouts>(url);
  if (layouts) return layouts;
  const ids = recordTypeMappings.map(({ recordTypeId }) => recordTypeId);
  return Promise.all(ids.map((id) => org.request<Layout>(`${url}/${id}`)));
}
