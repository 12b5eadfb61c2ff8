/**
 * One schema for everything that runs: built from the SFDX source and from the data file of standard objects.
 * Names keep their declared spelling; every Map here is keyed by the name in lower case, since Salesforce
 * compares API names without regard to case.
 */

export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'boolean'
  | 'int'
  | 'double'
  | 'currency'
  | 'percent'
  | 'date'
  | 'datetime'
  | 'time'
  | 'picklist'
  | 'multipicklist'
  | 'combobox'
  | 'reference'
  | 'email'
  | 'phone'
  | 'url'
  | 'anyType';

export interface PicklistValue {
  value: string;
  label: string;
  default: boolean;
  active: boolean;
}

export interface FieldDef {
  name: string;
  label: string;
  type: FieldType;
  custom: boolean;
  /** Text length in characters; 0 where it does not apply. */
  length: number;
  precision: number;
  scale: number;
  /** False = a value is needed on save (describe's `nillable`). */
  nillable: boolean;
  unique: boolean;
  externalId: boolean;
  caseSensitive: boolean;
  createable: boolean;
  updateable: boolean;
  /** What whoever writes a detail needs on the master this field leads to. */
  masterRight?: 'read' | 'edit';
  /** Formula source; the value is computed on read, never stored. */
  formula?: string;
  /** Default value: a formula (custom fields) or a literal. */
  defaultValue?: string;
  /** Display format such as `CP-{00000}`. */
  autoNumber?: string;
  picklist?: PicklistValue[];
  restrictedPicklist?: boolean;
  /** Objects a reference may point to; several = polymorphic (Event.WhatId). */
  referenceTo?: string[];
  /** Parent path name: `Account` for AccountId, `Opportunity__r` for Opportunity__c. */
  relationshipName?: string;
  /** Child subquery name on the parent. */
  childRelationshipName?: string;
  deleteConstraint?: 'SetNull' | 'Restrict' | 'Cascade';
  /** Multi-line text shown as a large box; length > 255. */
  longText?: boolean;
  inlineHelpText?: string;
  description?: string;
  trackHistory?: boolean;
  /** The platform fills the field when the caller gives no value (OwnerId, Probability …). */
  defaultedOnCreate?: boolean;
  /** False = not allowed in WHERE (long text, and the few fields the object reference says so of). */
  filterable?: boolean;
  /** May be used as the key of an upsert besides external ids. */
  idLookup?: boolean;
}

export type ObjectKind = 'standard' | 'custom' | 'customMetadata' | 'customSetting' | 'platformEvent';

export type SharingModel = 'Private' | 'Read' | 'ReadWrite' | 'ControlledByParent';

export interface ValidationRule {
  name: string;
  active: boolean;
  condition: string;
  errorMessage: string;
  errorDisplayField?: string;
  file: string;
}

export interface RecordTypeDef {
  name: string;
  label: string;
  active: boolean;
  description?: string;
  /** Lower-case field name → the values available to the type. Fields that are not named have all of theirs. */
  picklists?: Map<string, { values: string[]; default?: string }>;
}

export interface ChildRelationship {
  childObject: string;
  field: string;
  relationshipName: string;
}

/** Named fields of an object, in order; a path may lead to a parent: `Owner.Name`. */
export interface FieldSetDef {
  name: string;
  label: string;
  description?: string;
  fields: { path: string; required: boolean }[];
}

export interface ObjectDef {
  name: string;
  label: string;
  pluralLabel: string;
  kind: ObjectKind;
  /** Three characters; ids of the object begin with it. */
  keyPrefix: string;
  /** Field shown as the record's name: `Name`, or `Subject` for Event. */
  nameField: string;
  sharingModel: SharingModel;
  fields: Map<string, FieldDef>;
  childRelationships: ChildRelationship[];
  recordTypes: RecordTypeDef[];
  validationRules: ValidationRule[];
  fieldSets?: FieldSetDef[];
  /** Setup objects (User, Profile, …): visible to all tests, no sharing. */
  setup: boolean;
  /** Rows come from metadata and are read-only to DML (custom metadata types). */
  readOnly: boolean;
  /** hierarchy custom settings */
  customSettingsType?: 'Hierarchy' | 'List';
  compactLayoutFields?: string[];
  searchLayoutFields?: string[];
  description?: string;
  /** `Name`, the common face of the targets of a polymorphic reference: a type, but no table and no rows. */
  virtual?: boolean;
  /** Platform events: `<publishBehavior>PublishAfterCommit`; others are published at once. */
  publishAfterCommit?: boolean;
  /** Custom objects: `<enableActivities>`, so Events and Tasks may point to the object. */
  activities?: boolean;
  /** `<enableHistory>`: changes of fields with `trackHistory` are kept. */
  history?: boolean;
  /** On a history object: whose history it is, and the field that leads there. */
  historyOf?: { object: string; field: string };
}

/** A row of a custom metadata type as shipped in the source. */
export interface CustomMetadataRecord {
  type: string;
  developerName: string;
  label: string;
  values: Record<string, string | number | boolean | null>;
  file: string;
}

export interface ApexSource {
  name: string;
  kind: 'class' | 'trigger';
  file: string;
  source: string;
  apiVersion: number;
}

export interface PermissionSetDef {
  name: string;
  label: string;
  file: string;
  /** lower-case object name → rights */
  objects: Map<string, ObjectRights>;
  /** lower-case `object.field` → rights */
  fields: Map<string, { read: boolean; edit: boolean }>;
  customPermissions: Set<string>;
  apexClasses: Set<string>;
  tabs: Set<string>;
  userPermissions: Set<string>;
  applications: Set<string>;
}

export interface ObjectRights {
  read: boolean;
  create: boolean;
  edit: boolean;
  delete: boolean;
  viewAll: boolean;
  modifyAll: boolean;
}

export interface LwcBundle {
  name: string;
  dir: string;
  /** Parsed `.js-meta.xml`. */
  targets: string[];
  objects: string[];
  masterLabel: string;
  isExposed: boolean;
  apiVersion: number;
}

/** A component of a FlexiPage region, with its properties as written. */
export interface PageComponent {
  /** `c:myMeetings`, `force:highlightsPanel`, `flexipage:tab` … */
  name: string;
  properties: Record<string, string>;
  /** When the component is shown; always, where absent. */
  visibility?: { filter?: string; criteria: { left: string; operator: string; right: string }[] };
}

export interface PageRegion {
  name: string;
  type: 'Region' | 'Facet';
  components: PageComponent[];
}

export interface FlexiPageDef {
  name: string;
  label: string;
  type: string;
  template: string;
  sobject?: string;
  regions: PageRegion[];
  file: string;
}

export interface TabDef {
  name: string;
  label: string;
  /** exactly one is set */
  flexiPage?: string;
  object?: string;
  lwc?: string;
  motif?: string;
}

export interface AppDef {
  name: string;
  label: string;
  description?: string;
  navType: string;
  tabs: string[];
  headerColor?: string;
  /** Record pages and the home page the app activates. */
  actionOverrides: {
    action: string;
    object?: string;
    page: string;
    formFactor: string;
    profile?: string;
    recordType?: string;
  }[];
}

export interface LayoutDef {
  object: string;
  name: string;
  sections: { label: string; columns: string[][] }[];
  relatedLists: { name: string; fields: string[] }[];
  /** Fields that its forms require. */
  required: string[];
  /** Buttons of the record page in their order, where the layout chooses them. */
  actions?: string[];
}

export interface QuickActionDef {
  name: string;
  object?: string;
  label: string;
  type: string;
  lwc?: string;
}

/** Everything `force-app` says, read once. */
export interface OrgMetadata {
  projectDir: string;
  sourceApiVersion: number;
  objects: Map<string, ObjectDef>;
  apex: ApexSource[];
  lwc: Map<string, LwcBundle>;
  labels: Map<string, string>;
  customMetadata: CustomMetadataRecord[];
  permissionSets: Map<string, PermissionSetDef>;
  customPermissions: Map<string, { name: string; label: string; description?: string }>;
  flexiPages: Map<string, FlexiPageDef>;
  tabs: Map<string, TabDef>;
  apps: Map<string, AppDef>;
  layouts: LayoutDef[];
  quickActions: Map<string, QuickActionDef>;
  notificationTypes: Map<string, { name: string; label: string }>;
  /** What stands in the source and does not act here: one line for each file, for people. */
  notRun?: string[];
  /** Settings of `config/project-scratch-def.json`, e.g. sharing of standard objects. */
  scratchDefinition: { objectSettings: Record<string, { sharingModel?: string }>; features: string[] };
}
