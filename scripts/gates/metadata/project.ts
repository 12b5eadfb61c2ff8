/** What all metadata gates read: the source files as XML trees, and the schema the local org makes of them. */
import { existsSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { loadMetadata, MetadataError } from '../../../local-org/src/metadata/load.ts';
import { readProject } from '../../../local-org/src/metadata/project.ts';
import type { OrgMetadata } from '../../../local-org/src/metadata/types.ts';
import { relativeTo, type Finding } from '../finding.ts';
import { readXmlTree, XmlError, type Element } from './xml-tree.ts';

/** Source that is deployed beside the package. */
const BESIDE = ['config/demo'];

export interface Source {
  /** Relative to the project. */
  file: string;
  /** File name without suffix: `Call_Plan__c`, `Opportunity-Advance Layout`. */
  name: string;
  /** As in `Name.<suffix>-meta.xml`. */
  suffix: string;
  root: Element;
}

export interface GateProject {
  dir: string;
  /** Every *-meta.xml that is well-formed. */
  sources: Source[];
  /** Files that are not. */
  malformed: Finding[];
}

/** A project whose schema could be read. */
export interface OrgProject extends GateProject {
  org: OrgMetadata;
}

const projects = new Map<string, GateProject>();
const schemas = new Map<string, OrgMetadata | Finding>();

/** Read once per process: the gates share it. */
export function openProject(dir: string): GateProject {
  let project = projects.get(dir);
  if (!project) projects.set(dir, (project = readSources(dir)));
  return project;
}

function readSources(dir: string): GateProject {
  const project: GateProject = { dir, sources: [], malformed: [] };
  for (const path of readProject(dir, beside(dir)).files) {
    const match = /^(.*)\.([A-Za-z]+)-meta\.xml$/.exec(basename(path));
    if (!match) continue;
    const file = relativeTo(dir, path);
    try {
      project.sources.push({ file, name: match[1]!, suffix: match[2]!, root: readXmlTree(path) });
    } catch (error) {
      if (!(error instanceof XmlError)) throw error;
      project.malformed.push({ file, line: error.line, column: 1, message: error.message });
    }
  }
  return project;
}

function beside(dir: string): string[] {
  return BESIDE.filter((folder) => existsSync(join(dir, folder)));
}

/** Runs a gate that needs the schema. What the loader refuses is a finding, the first and only one. */
export async function withSchema(
  dir: string,
  check: (project: OrgProject) => Finding[] | Promise<Finding[]>,
): Promise<Finding[]> {
  let org = schemas.get(dir);
  if (!org) schemas.set(dir, (org = load(dir)));
  return 'message' in org ? [org] : check({ ...openProject(dir), org });
}

function load(dir: string): OrgMetadata | Finding {
  try {
    return loadMetadata(dir, beside(dir));
  } catch (error) {
    if (!(error instanceof MetadataError)) throw error;
    const message = error.message.slice(`${error.file}: `.length);
    return { file: sourceOf(dir, error.file), line: 0, column: 0, message };
  }
}

/** The loader names a file, or a field as `Object.Field` where the error lies between files. */
function sourceOf(dir: string, place: string): string {
  if (isAbsolute(place)) return relativeTo(dir, place);
  const [object, field] = place.split('.');
  const source = ofSuffix(openProject(dir), 'field').find(
    (each) => each.name === field && objectFolder(each) === object,
  );
  return source?.file ?? place;
}

export function ofSuffix(project: GateProject, suffix: string): Source[] {
  return project.sources.filter((source) => source.suffix === suffix);
}

/** The object a field, list view, … belongs to: `objects/<Object>/<kind>/<file>`. */
export function objectFolder(source: Source): string {
  return basename(dirname(dirname(source.file)));
}

export function at(source: Source, element: Element | undefined, message: string): Finding {
  return { file: source.file, line: element?.line ?? 0, column: element ? 1 : 0, message };
}
