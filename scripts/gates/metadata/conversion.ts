/**
 * Gate: the source becomes a deployable package. Salesforce's own library must recognise every file of the package
 * directories, and what it packs must list every component in package.xml and hold every file.
 */
import { basename, join, parse, sep } from 'node:path';
import { readFileSync } from 'node:fs';
import {
  ComponentSet,
  MetadataConverter,
  RegistryAccess,
  type SourceComponent,
} from '@salesforce/source-deploy-retrieve';
import JSZip from 'jszip';
import { readProject } from '../../../local-org/src/metadata/project.ts';
import { inOrder, relativeTo, runGate, type Finding } from '../finding.ts';

export async function check(projectDir: string): Promise<Finding[]> {
  const project = readProject(projectDir);
  const settings = JSON.parse(readFileSync(join(projectDir, 'sfdx-project.json'), 'utf8')) as {
    packageDirectories: { path: string }[];
  };
  const components: SourceComponent[] = [];
  for (const { path } of settings.packageDirectories) {
    components.push(...ComponentSet.fromSource(join(projectDir, path)).getSourceComponents());
  }
  const findings = unrecognised(projectDir, project.files, components);
  // A bundle of unknown files cannot be packed.
  if (findings.length > 0) return findings;
  return inOrder(await checkPackage(projectDir, components, project.sourceApiVersion));
}

function unrecognised(projectDir: string, files: string[], components: SourceComponent[]): Finding[] {
  const known = new Set(components.flatMap((component) => filesOf(component)));
  return files
    .filter((file) => !known.has(file))
    .map((file) => whole(relativeTo(projectDir, file), 'belongs to no component: an org would never get it.'));
}

/** Files of a component, or of the parts it is made of: the folder of an object may hold anything beside its fields. */
function filesOf(component: SourceComponent): string[] {
  const content = component.type.children
    ? component.getChildren().flatMap((child) => filesOf(child))
    : component.walkContent();
  return component.xml ? [...content, component.xml] : content;
}

/** In a package a static resource ends in one way, whatever it holds. */
function packagedName({ type }: SourceComponent, content: string): string {
  return type.name === 'StaticResource' ? `${parse(content).name}.resource` : basename(content);
}

async function checkPackage(projectDir: string, components: SourceComponent[], apiVersion: number): Promise<Finding[]> {
  const set = new ComponentSet(components);
  set.sourceApiVersion = apiVersion.toFixed(1);
  const { zipBuffer } = await new MetadataConverter().convert(set, 'metadata', { type: 'zip' });
  if (!zipBuffer) return [whole('sfdx-project.json', 'the conversion gave no package.')];
  const zip = await JSZip.loadAsync(zipBuffer);
  const listed = await membersOf(zip);
  const names = Object.keys(zip.files).map((name) => basename(name));
  return components.flatMap((component) => {
    const file = relativeTo(projectDir, component.xml ?? component.content ?? '');
    const findings: Finding[] = [];
    for (const { type, fullName } of [component, ...component.getChildren()]) {
      // Parts that the platform keeps in their parent alone have no entry of their own.
      if (type.isAddressable === false || listed.has(`${listedAs(type)}/${fullName}`)) continue;
      findings.push(whole(file, `package.xml does not list ${type.name} ${fullName}.`));
    }
    for (const content of component.walkContent()) {
      if (component.type.children || names.includes(packagedName(component, content))) continue;
      findings.push(whole(relativeTo(projectDir, content), 'is not in the package.'));
    }
    return findings;
  });
}

/** A folder of reports is listed among the reports. */
function listedAs(type: SourceComponent['type']): string {
  if (!type.folderContentType) return type.name;
  return new RegistryAccess().findType((each) => each.id === type.folderContentType)?.name ?? type.name;
}

/** `Type/Member` for every line of package.xml. */
async function membersOf(zip: JSZip): Promise<Set<string>> {
  const text = (await zip.file('package.xml')?.async('string')) ?? '';
  const members = new Set<string>();
  for (const [, body] of text.matchAll(/<types>([\s\S]*?)<\/types>/g)) {
    const type = /<name>(.*?)<\/name>/.exec(body!)?.[1];
    for (const [, member] of body!.matchAll(/<members>(.*?)<\/members>/g)) {
      // Folders are listed with a slash behind.
      members.add(`${type}/${member!.replace(/\/$/, '')}`);
    }
  }
  return members;
}

function whole(file: string, message: string): Finding {
  return { file: file.split(sep).join('/'), line: 0, column: 0, message };
}

if (import.meta.main) await runGate(check);
