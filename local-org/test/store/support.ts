/** A small org to test the store with: the standard objects, and a few custom ones made by hand. */
import { newCustomObject } from '../../src/metadata/objects.ts';
import { connect } from '../../src/metadata/relationships.ts';
import { standardObjects } from '../../src/metadata/standard.ts';
import { blankField } from '../../src/metadata/system-fields.ts';
import type {
  CustomMetadataRecord,
  FieldDef,
  ObjectDef,
  ObjectRights,
  OrgMetadata,
  PermissionSetDef,
  SharingModel,
} from '../../src/metadata/types.ts';
import { parseSoql } from '../../src/soql/parse.ts';
import { Store } from '../../src/store/store.ts';
import type {
  Access,
  DmlOperation,
  DmlOptions,
  QueryResult,
  Row,
  SaveResult,
  TriggerDispatcher,
  TriggerEvent,
} from '../../src/store/types.ts';

export const START = '2026-03-02T10:00:00.000Z';

export function field(name: string, type: FieldDef['type'], more: Partial<FieldDef> = {}): FieldDef {
  const length = type === 'string' ? 80 : type === 'reference' ? 18 : type === 'picklist' ? 255 : 0;
  return {
    ...blankField(name, more.label ?? name.replace(/__c$/, '').replaceAll('_', ' '), type),
    custom: true,
    length,
    nillable: type !== 'boolean',
    ...(type === 'boolean' ? { defaultValue: 'false' } : {}),
    ...(more.formula ? { createable: false, updateable: false } : {}),
    ...more,
  };
}

export function picklist(...values: string[]): Partial<FieldDef> {
  return { picklist: values.map((value) => ({ value, label: value, default: false, active: true })) };
}

export function lookup(to: string, more: Partial<FieldDef> = {}): Partial<FieldDef> {
  return { referenceTo: [to], deleteConstraint: 'SetNull', ...more };
}

export function customObject(
  name: string,
  fields: FieldDef[],
  sharing: SharingModel = 'ReadWrite',
  xml: object = {},
): ObjectDef {
  const object = newCustomObject(`${name}.object-meta.xml`, name, { label: name.slice(0, -3), ...xml } as never);
  object.sharingModel = sharing;
  for (const each of fields) {
    object.fields.set(each.name.toLowerCase(), each);
    if (each.referenceTo) each.relationshipName ??= each.name.replace(/__c$/, '__r');
  }
  return object;
}

export interface OrgParts {
  objects?: ObjectDef[];
  /** Fields added to standard objects. */
  fields?: Record<string, FieldDef[]>;
  sharing?: Record<string, SharingModel>;
  /** Standard objects that keep the history of these fields. */
  history?: Record<string, string[]>;
  permissionSets?: PermissionSetDef[];
  customPermissions?: string[];
  customMetadata?: CustomMetadataRecord[];
  labels?: Record<string, string>;
}

export function metadata(parts: OrgParts = {}): OrgMetadata {
  const objects = standardObjects();
  for (const object of parts.objects ?? []) objects.set(object.name.toLowerCase(), object);
  for (const [name, fields] of Object.entries(parts.fields ?? {})) {
    for (const each of fields) objects.get(name.toLowerCase())!.fields.set(each.name.toLowerCase(), each);
  }
  for (const [name, model] of Object.entries(parts.sharing ?? {}))
    objects.get(name.toLowerCase())!.sharingModel = model;
  for (const [name, fields] of Object.entries(parts.history ?? {})) {
    const object = objects.get(name.toLowerCase())!;
    object.history = true;
    for (const each of fields) object.fields.get(each.toLowerCase())!.trackHistory = true;
  }
  connect(objects, new Map());
  return {
    projectDir: '',
    sourceApiVersion: 66,
    objects,
    apex: [],
    lwc: new Map(),
    labels: new Map(Object.entries(parts.labels ?? {})),
    customMetadata: parts.customMetadata ?? [],
    permissionSets: new Map((parts.permissionSets ?? []).map((set) => [set.name.toLowerCase(), set])),
    customPermissions: new Map(
      (parts.customPermissions ?? []).map((name) => [name.toLowerCase(), { name, label: name }]),
    ),
    flexiPages: new Map(),
    tabs: new Map(),
    apps: new Map(),
    layouts: [],
    quickActions: new Map(),
    notificationTypes: new Map(),
    scratchDefinition: { objectSettings: {}, features: [] },
  } as OrgMetadata;
}

export const ALL_RIGHTS: ObjectRights = {
  read: true,
  create: true,
  edit: true,
  delete: true,
  viewAll: false,
  modifyAll: false,
};

export function permissionSet(name: string, parts: Partial<PermissionSetDef> = {}): PermissionSetDef {
  return {
    name,
    label: name,
    file: '',
    objects: new Map(),
    fields: new Map(),
    customPermissions: new Set(),
    apexClasses: new Set(),
    tabs: new Set(),
    userPermissions: new Set(),
    applications: new Set(),
    ...parts,
  };
}

type Handler = (event: TriggerEvent) => void;

/** Triggers as functions: `org.triggers.on('Event', 'before insert', …)`. */
export class TestTriggers implements TriggerDispatcher {
  #handlers = new Map<string, Handler>();

  on(object: string, moment: string, handler: Handler): void {
    this.#handlers.set(`${object} ${moment}`, handler);
  }

  hasTriggers(object: ObjectDef, timing: TriggerEvent['timing'], operation: TriggerEvent['operation']): boolean {
    return this.#handlers.has(`${object.name} ${timing} ${operation}`);
  }

  fire(event: TriggerEvent): void {
    this.#handlers.get(`${event.object.name} ${event.timing} ${event.operation}`)?.(event);
  }
}

export class TestOrg {
  readonly triggers = new TestTriggers();
  readonly metadata: OrgMetadata;
  readonly store: Store;
  now = Date.parse(START);
  #users = 0;

  constructor(parts: OrgParts = {}, file = ':memory:') {
    this.metadata = metadata(parts);
    this.store = Store.open({ file, metadata: this.metadata, clock: { now: () => this.now }, triggers: this.triggers });
  }

  get system(): Access {
    return { userId: this.store.systemUserId, mode: 'system', sharing: false };
  }

  dml(operation: DmlOperation, object: string, rows: Row[], options: Partial<DmlOptions> = {}): SaveResult[] {
    return this.store.dml(operation, object, rows, { access: this.system, allOrNone: true, ...options });
  }

  /** Saves one row that must be good; returns its id. */
  add(object: string, row: Row, options: Partial<DmlOptions> = {}): string {
    const [result] = this.dml('insert', object, [row], options);
    if (!result.success) throw new Error(JSON.stringify(result.errors));
    return result.id!;
  }

  set(object: string, row: Row, options: Partial<DmlOptions> = {}): void {
    const [result] = this.dml('update', object, [row], options);
    if (!result.success) throw new Error(JSON.stringify(result.errors));
  }

  /** The first error of saving one row. */
  refusal(
    operation: DmlOperation,
    object: string,
    row: Row,
    options: Partial<DmlOptions> = {},
  ): { code: string; message: string; fields: string[] } {
    const [result] = this.dml(operation, object, [row], options);
    if (result.success) throw new Error(`${operation} of ${object} was not refused`);
    const [{ statusCode, message, fields }] = result.errors;
    return { code: statusCode, message, fields };
  }

  row(object: string, id: string): Row {
    return this.store.records.loadOne(object, id)!;
  }

  query(soql: string, access: Access = this.system, binds: unknown[] = []): QueryResult {
    return this.store.query(parseSoql(soql), binds, access);
  }

  parse(soql: string): ReturnType<typeof parseSoql> {
    return parseSoql(soql);
  }

  /** One column of a query's rows. */
  values(soql: string, access: Access = this.system): unknown[] {
    return this.query(soql, access).rows.map((row) => Object.values(row.fields)[0]);
  }

  user(name: string, more: { role?: string; profile?: string; sets?: string[]; fields?: Row } = {}): string {
    const number = ++this.#users;
    const id = this.add('User', {
      LastName: name,
      Username: `${name}.${number}@example.com`.toLowerCase(),
      Email: `${name}@example.com`.toLowerCase(),
      Alias: `u${number}`,
      TimeZoneSidKey: 'America/Los_Angeles',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      ProfileId: this.idOf('Profile', 'Name', more.profile ?? 'Standard User'),
      UserRoleId: more.role ? this.idOf('UserRole', 'Name', more.role) : null,
      ...more.fields,
    });
    for (const set of more.sets ?? []) {
      this.add('PermissionSetAssignment', { AssigneeId: id, PermissionSetId: this.idOf('PermissionSet', 'Name', set) });
    }
    return id;
  }

  idOf(object: string, fieldName: string, value: string): string {
    return this.store.records.find(object, fieldName, [value])[0].Id as string;
  }

  opportunity(more: Row = {}, options: Partial<DmlOptions> = {}): string {
    return this.add(
      'Opportunity',
      { Name: 'Flow meters', StageName: 'Prospecting', CloseDate: '2026-06-30', ...more },
      options,
    );
  }
}

export function asUser(userId: string): Access {
  return { userId, mode: 'user', sharing: true };
}
