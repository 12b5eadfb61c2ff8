/**
 * Salesforce's own Apex compiler, as far as it is public: the front end inside the graph engine of Code Analyzer. It
 * says of every class and trigger what an org would say on deployment, in the same words, queries aside.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMetadata } from '../../../local-org/src/metadata/load.ts';
import type { FieldDef, FieldType, ObjectDef, OrgMetadata } from '../../../local-org/src/metadata/types.ts';
import { inOrder, relativeTo, runGate, type Finding } from '../finding.ts';
import { compileJava, javaLibrary, runJava } from './java.ts';

const SOURCES = join(import.meta.dirname, 'compiler');

export async function check(projectDir: string): Promise<Finding[]> {
  const library = javaLibrary('sfge');
  const classes = compileJava(SOURCES, library);
  const folder = mkdtempSync(join(tmpdir(), 'apex-compiler-'));
  try {
    const project = join(folder, 'project.json');
    writeFileSync(project, JSON.stringify(describe(loadMetadata(projectDir))));
    const { code, stdout, stderr } = await runJava([join(library, '*'), classes], 'Compiler', [project, ...typeJars()]);
    if (code !== 0) throw new Error(`The Apex compiler itself failed:\n${stderr}`);
    const findings = JSON.parse(stdout) as Finding[];
    return inOrder(findings.map((finding) => ({ ...finding, file: relativeTo(projectDir, finding.file) })));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The platform's types of API 65, the latest there are. */
function typeJars(): string[] {
  const library = javaLibrary('pmd');
  return ['standard-types-65.0.0.jar', 'sobject-types-65.0.0.jar'].map((jar) => join(library, jar));
}

/** The project as compiler/Project.java reads it. */
function describe(metadata: OrgMetadata): object {
  return {
    sources: metadata.apex.map(({ name, file, apiVersion, source }) => ({ name, file, apiVersion, body: source })),
    objects: [...metadata.objects.values()].map((object) => describeObject(metadata, object)),
    labels: [...metadata.labels.keys()],
  };
}

function describeObject(metadata: OrgMetadata, object: ObjectDef): object {
  const isAdded = (child: { childObject: string; field: string }): boolean =>
    object.kind !== 'standard' || /__[a-z]+$/i.test(child.childObject) || child.field.endsWith('__c');
  return {
    name: object.name,
    kind: object.kind,
    fields: [...object.fields.values()].map((field) => describeField(object, field)),
    children: object.childRelationships
      .filter(isAdded)
      .map(({ relationshipName, childObject }) => ({ relationship: relationshipName, object: childObject })),
    rowCauses: (object.fields.get('rowcause')?.picklist ?? []).map(({ value }) => value),
  };
}

function describeField(object: ObjectDef, field: FieldDef): object {
  const parents = field.referenceTo ?? [];
  return {
    name: field.name,
    custom: field.custom,
    type: apexTypes[field.type],
    // Apex may put together records of custom metadata types in memory, and address any record by its id.
    writeable: field.createable || field.updateable || field.type === 'id' || object.kind === 'customMetadata',
    relationship: field.relationshipName ?? null,
    parent: field.relationshipName ? (parents.length === 1 ? parents[0] : 'Name') : null,
  };
}

const apexTypes: Record<FieldType, string> = {
  id: 'Id',
  reference: 'Id',
  string: 'String',
  textarea: 'String',
  picklist: 'String',
  multipicklist: 'String',
  combobox: 'String',
  email: 'String',
  phone: 'String',
  url: 'String',
  boolean: 'Boolean',
  int: 'Integer',
  double: 'Decimal',
  currency: 'Decimal',
  percent: 'Decimal',
  date: 'Date',
  datetime: 'Datetime',
  time: 'Time',
  anyType: 'Object',
};

if (import.meta.main) await runGate(check);
