/**
 * Which metadata the local org reads, and which it knows to have no effect on a laptop. A suffix in neither list is an
 * error: nothing in the source is passed over in silence.
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
  report: 'reports are not run',
  reportFolder: 'reports are not run',
  reportType: 'reports are not run',
  dashboard: 'dashboards are not run',
  dashboardFolder: 'dashboards are not run',
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
  approvalProcess: 'approvals are not run',
};
