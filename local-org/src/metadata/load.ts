/**
 * Reads a whole SFDX project into one schema: source files are told apart by their suffix, wherever they lie.
 * Order matters in one place only: value sets and objects first, then what hangs on them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, sep } from 'node:path';
import { MetadataError } from './errors.ts';
import { readField, readValues, type ValueSets } from './fields.ts';
import { fieldOf } from './lookup.ts';
import { applyPresentation, newCustomObject, primaryCompactLayout, sharingModel } from './objects.ts';
import { readApp, readBundle, readFlexiPage, readLayout, readQuickAction, readTab } from './pages.ts';
import { readPermissionSet } from './permissions.ts';
import { readProject, type Project } from './project.ts';
import { readRecordType } from './record-types.ts';
import { readRecord } from './records.ts';
import { connect } from './relationships.ts';
import { standardObjects } from './standard.ts';
import { readSuffixes, suffixesNotRun, suffixesWithoutEffect } from './suffixes.ts';
import type { FieldDef, FieldSetDef, ObjectDef, OrgMetadata, PicklistValue } from './types.ts';
import { children, flag, need, number, readXml, text, texts, type XmlNode } from './xml.ts';

export { MetadataError } from './errors.ts';

interface Source {
  file: string;
  /** File name without suffix. */
  name: string;
}

/** @param alsoFrom folders of source beside the package, such as the demo's configuration
 * @param except absolute paths of files to pass over */
export function loadMetadata(
  projectDir: string,
  alsoFrom: string[] = [],
  except: ReadonlySet<string> = new Set(),
): OrgMetadata {
  const project = readProject(projectDir, alsoFrom, except);
  const sources = bySuffix(project.files);
  const of = (suffix: string): Source[] => sources.get(suffix) ?? [];
  const read = (source: Source, suffix: string) => readXml(source.file, readSuffixes[suffix]!);
  const named = <T>(suffix: string, make: (source: Source) => T): Map<string, T> =>
    new Map(of(suffix).map((source) => [source.name.toLowerCase(), make(source)]));

  const objects = readObjects(project, of);
  return {
    projectDir,
    sourceApiVersion: project.sourceApiVersion,
    objects,
    apex: [
      ...of('cls').map((source) => readApex(source, 'class')),
      ...of('trigger').map((source) => readApex(source, 'trigger')),
    ],
    lwc: new Map(
      of('js').map((source) => {
        const bundle = readBundle(source.file, read(source, 'js'));
        return [bundle.name.toLowerCase(), bundle];
      }),
    ),
    labels: readLabels(of('labels')),
    customMetadata: of('md').map((source) => readRecord(source.file, read(source, 'md'), objects)),
    permissionSets: named('permissionset', (source) =>
      readPermissionSet(source.file, source.name, read(source, 'permissionset')),
    ),
    customPermissions: named('customPermission', (source) => {
      const node = read(source, 'customPermission');
      const description = text(node, 'description');
      return { name: source.name, label: text(node, 'label') ?? source.name, ...(description ? { description } : {}) };
    }),
    flexiPages: named('flexipage', (source) => readFlexiPage(source.file, source.name, read(source, 'flexipage'))),
    tabs: named('tab', (source) => readTab(source.file, source.name, read(source, 'tab'))),
    apps: named('app', (source) => readApp(source.file, source.name, read(source, 'app'))),
    layouts: of('layout').map((source) => readLayout(source.name, read(source, 'layout'))),
    quickActions: named('quickAction', (source) =>
      readQuickAction(source.file, source.name, read(source, 'quickAction')),
    ),
    notificationTypes: named('notiftype', (source) => ({
      name: source.name,
      label: need(source.file, read(source, 'notiftype'), 'masterLabel'),
    })),
    notRun: notRun(project),
    scratchDefinition: project.scratchDefinition,
  };
}

function notRun({ dir, files }: Project): string[] {
  return files.flatMap((file) => {
    const suffix = /\.([A-Za-z]+)-meta\.xml$/.exec(file)?.[1] ?? '';
    const what = suffixesNotRun[suffix];
    return what ? [`${relative(dir, file)}: ${what}.`] : [];
  });
}

/** Sorts the files by suffix and refuses what nobody knows. */
function bySuffix(files: string[]): Map<string, Source[]> {
  const result = new Map<string, Source[]>();
  for (const file of files) {
    const name = basename(file);
    const match = /^(.*)\.([A-Za-z]+)-meta\.xml$/.exec(name);
    if (!match) {
      if (!isCompanion(file)) {
        throw new MetadataError(
          file,
          'not a Salesforce source file. Move it out of the package directory or name it in .forceignore.',
        );
      }
      continue;
    }
    const [, bare, suffix] = match as unknown as [string, string, string];
    if (suffix in suffixesWithoutEffect || suffix in suffixesNotRun) continue;
    if (!(suffix in readSuffixes)) {
      throw new MetadataError(
        file,
        `the local org does not know metadata of the suffix "${suffix}". If leaving it out changes nothing on a ` +
          'running org, add it to suffixesWithoutEffect in local-org/src/metadata/suffixes.ts; otherwise remove the file.',
      );
    }
    const list = result.get(suffix) ?? [];
    if (list.length === 0) result.set(suffix, list);
    list.push({ file, name: bare });
  }
  return result;
}

/** Files that belong to a component whose -meta.xml stands for them. */
function isCompanion(file: string): boolean {
  if (/\.(cls|trigger)$/.test(file)) {
    if (existsSync(`${file}-meta.xml`)) return true;
    throw new MetadataError(file, `${basename(file)}-meta.xml is missing beside it.`);
  }
  const parts = file.split(sep);
  return parts.includes('lwc') || parts.includes('staticresources');
}

function readApex(source: Source, kind: 'class' | 'trigger'): OrgMetadata['apex'][number] {
  const node = readXml(source.file, kind === 'class' ? 'ApexClass' : 'ApexTrigger');
  const file = source.file.slice(0, -'-meta.xml'.length);
  if (!existsSync(file)) throw new MetadataError(source.file, `${basename(file)} is missing beside it.`);
  return {
    name: source.name,
    kind,
    file,
    source: readFileSync(file, 'utf8'),
    apiVersion: number(node, 'apiVersion', 66),
  };
}

function readLabels(sources: Source[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const source of sources) {
    for (const label of children(readXml(source.file, 'CustomLabels'), 'labels')) {
      const name = need(source.file, label, 'fullName');
      if (labels.has(name.toLowerCase())) throw new MetadataError(source.file, `the label ${name} is there twice.`);
      labels.set(name.toLowerCase(), text(label, 'value') ?? '');
    }
  }
  return labels;
}

function readObjects(project: Project, of: (suffix: string) => Source[]): Map<string, ObjectDef> {
  const objects = standardObjects();
  const compactLayouts = new Map<ObjectDef, string>();
  for (const source of of('object')) {
    const node = readXml(source.file, 'CustomObject');
    const known = objects.get(source.name.toLowerCase());
    const object = known ?? (source.name === 'Activity' ? undefined : newCustomObject(source.file, source.name, node));
    if (!object) continue;
    if (known) applyPresentation(known, node);
    objects.set(object.name.toLowerCase(), object);
    const compact = primaryCompactLayout(node);
    if (compact) compactLayouts.set(object, compact);
  }
  readFields(of, objects);
  for (const source of of('validationRule')) {
    const node = readXml(source.file, 'ValidationRule');
    const display = text(node, 'errorDisplayField');
    ownerOf(source, objects).validationRules.push({
      name: source.name,
      active: flag(node, 'active'),
      condition: need(source.file, node, 'errorConditionFormula'),
      errorMessage: need(source.file, node, 'errorMessage'),
      ...(display ? { errorDisplayField: display } : {}),
      file: source.file,
    });
  }
  for (const source of of('fieldSet')) {
    const object = ownerOf(source, objects);
    object.fieldSets = [...(object.fieldSets ?? []), readFieldSet(source.name, readXml(source.file, 'FieldSet'))];
  }
  for (const source of of('recordType')) {
    ownerOf(source, objects).recordTypes.push(readRecordType(source.name, readXml(source.file, 'RecordType')));
  }
  for (const source of of('compactLayout')) {
    const object = ownerOf(source, objects);
    if (compactLayouts.get(object) !== source.name) continue;
    object.compactLayoutFields = texts(readXml(source.file, 'CompactLayout'), 'fields');
  }
  applyScratchSharing(project, objects);
  connect(objects, readSharingReasons(of('sharingReason'), objects));
  return objects;
}

function readFieldSet(name: string, node: XmlNode): FieldSetDef {
  const description = text(node, 'description');
  return {
    name,
    label: text(node, 'label') ?? name,
    ...(description ? { description } : {}),
    fields: children(node, 'displayedFields').map((each) => ({
      path: text(each, 'field') ?? '',
      required: flag(each, 'isRequired'),
    })),
  };
}

/** `objects/<Object>/<kind>/<file>`: the object is the folder two levels up. */
function ownerName(source: Source): string {
  return basename(dirname(dirname(source.file)));
}

function ownerOf(source: Source, objects: Map<string, ObjectDef>): ObjectDef {
  const name = ownerName(source);
  const object = objects.get(name.toLowerCase());
  if (object) return object;
  throw new MetadataError(
    source.file,
    /__\w+$/.test(name)
      ? `${name}.object-meta.xml is missing: describe the object there.`
      : `the local org has no standard object ${name}. Add local-org/data/standard-objects/${name}.json.`,
  );
}

function readFields(of: (suffix: string) => Source[], objects: Map<string, ObjectDef>): void {
  const valueSets: ValueSets = new Map(
    of('globalValueSet').map((source) => {
      const node = readXml(source.file, 'GlobalValueSet');
      return [source.name.toLowerCase(), { values: readValues(children(node, 'customValue')), restricted: true }];
    }),
  );
  for (const source of of('standardValueSet')) {
    throw new MetadataError(
      source.file,
      'standard value sets are not supported by the local org. Leave the values as they are.',
    );
  }
  for (const source of of('field')) {
    const node = readXml(source.file, 'CustomField');
    // Custom fields of Activity belong to Event and Task alike.
    const owners =
      ownerName(source) === 'Activity' ? [objects.get('event')!, objects.get('task')!] : [ownerOf(source, objects)];
    for (const object of owners) {
      const standard = fieldOf(object, source.name);
      if (standard && !standard.custom)
        overrideStandard(standard, text(node, 'inlineHelpText'), flag(node, 'trackHistory'));
      else {
        const field = readField(source.file, node, valueSets);
        object.fields.set(field.name.toLowerCase(), owners.length > 1 ? withoutChildName(field) : field);
      }
    }
  }
}

/**
 * A lookup on Activity lies on two objects with one child name; which of them a child subquery would mean is not
 * documented, so there is no child relationship.
 */
function withoutChildName(field: FieldDef): FieldDef {
  const { childRelationshipName: _, ...rest } = field;
  return rest;
}

function overrideStandard(field: FieldDef, help: string | undefined, trackHistory: boolean): void {
  if (help) field.inlineHelpText = help;
  if (trackHistory) field.trackHistory = true;
}

function applyScratchSharing(project: Project, objects: Map<string, ObjectDef>): void {
  const settings = project.scratchDefinition.objectSettings;
  for (const [name, setting] of Object.entries(settings)) {
    if (setting.sharingModel === undefined) continue;
    const object = objects.get(name.toLowerCase());
    if (!object) throw new MetadataError('scratch definition', `objectSettings names ${name}, which is no object.`);
    object.sharingModel = sharingModel('scratch definition', setting.sharingModel);
  }
}

function readSharingReasons(sources: Source[], objects: Map<string, ObjectDef>): Map<string, PicklistValue[]> {
  const reasons = new Map<string, PicklistValue[]>();
  for (const source of sources) {
    const object = ownerOf(source, objects);
    const list = reasons.get(object.name.toLowerCase()) ?? [];
    const value = source.name.endsWith('__c') ? source.name : `${source.name}__c`;
    list.push({
      value,
      label: need(source.file, readXml(source.file, 'SharingReason'), 'label'),
      default: false,
      active: true,
    });
    reasons.set(object.name.toLowerCase(), list);
  }
  return reasons;
}
