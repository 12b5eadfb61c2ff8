/**
 * Which metadata the local org reads, which it knows to have no effect on a laptop, and which would act in an org but does
 * not here: that is said at the start. A suffix in no list is an error: nothing in the source is passed over in silence.
 * Suffixes: https://github.com/forcedotcom/source-deploy-retrieve/blob/main/src/registry/metadataRegistry.json
 */

/** Suffix (as in `Name.<suffix>-meta.xml`) → root element. */
export const readSuffixes: Readonly<Record<string, string>> = {
  object: 'CustomObject',
  field: 'CustomField',
  validationRule: 'ValidationRule',
  fieldSet: 'FieldSet',
  recordType: 'RecordType',
  compactLayout: 'CompactLayout',
  sharingReason: 'SharingReason',
  cls: 'ApexClass',
  trigger: 'ApexTrigger',
  js: 'LightningComponentBundle',
  labels: 'CustomLabels',
  md: 'CustomMetadata',
  permissionset: 'PermissionSet',
  customPermission: 'CustomPermission',
  flexipage: 'FlexiPage',
  tab: 'CustomTab',
  app: 'CustomApplication',
  layout: 'Layout',
  quickAction: 'QuickAction',
  notiftype: 'CustomNotificationType',
  globalValueSet: 'GlobalValueSet',
  standardValueSet: 'StandardValueSet',
};

/** Suffix → why leaving it out changes nothing here. */
export const suffixesWithoutEffect: Readonly<Record<string, string>> = {
  listView: 'the local org builds its own lists',
  webLink: 'custom buttons are not shown',
  businessProcess: 'sales processes are not enforced',
  index: 'big objects are not supported',
  report: 'reports are not run here',
  reportFolder: 'reports are not run here',
  reportType: 'reports are not run here',
  dashboard: 'dashboards are not run here',
  dashboardFolder: 'dashboards are not run here',
  resource: 'static resources are not served',
  asset: 'asset files are not served',
  email: 'mail is only logged',
  emailFolder: 'mail is only logged',
  settings: 'org settings come from the scratch definition',
  pathAssistant: 'the path of the local org shows the stages',
  translation: 'the local org speaks the language of the labels',
  objectTranslation: 'the local org speaks the language of the labels',
  remoteSite: 'there are no callouts',
  cspTrustedSite: 'pages load nothing from elsewhere',
  role: 'roles are seeded',
  profile: 'permissions come from permission sets',
};

/** Suffix → what the local org does not do that an org would do with each save. */
export const suffixesNotRun: Readonly<Record<string, string>> = {
  approvalProcess: 'approval processes are not run here: records are neither submitted nor locked',
  assignmentRules: 'assignment rules are not run here: records keep the owner they are saved with',
  autoResponseRules: 'auto-response rules are not run here: no mail is sent',
  duplicateRule: 'duplicate rules are not run here: duplicates are neither reported nor refused',
  escalationRules: 'escalation rules are not run here',
  flow: 'flows are not run here: what they would change or refuse stays as saved',
  flowDefinition: 'flows are not run here: what they would change or refuse stays as saved',
  matchingRule: 'matching rules are not run here: no duplicates are found',
  sharingRules: 'sharing rules are not run here: they open no records to anybody',
  workflow: 'workflow rules are not run here: no field updates, tasks or mail alerts',
};
