/** A throw-away SFDX project, written from a table of files. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';

export function writeProject(files: Record<string, string>): string {
  const dir = mkdtempSync(join(tmpdir(), 'advance-project-'));
  after(() => rmSync(dir, { recursive: true, force: true }));
  const all = {
    'sfdx-project.json': JSON.stringify({
      packageDirectories: [{ path: 'app', default: true }],
      sourceApiVersion: '66.0',
    }),
    'app/.keep': '',
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

export function xml(root: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${root}>\n`;
}

export function objectXml(label: string, more = ''): string {
  return xml(
    'CustomObject',
    `<label>${label}</label><pluralLabel>${label}s</pluralLabel><deploymentStatus>Deployed</deploymentStatus>
    <nameField><label>Name</label><type>Text</type></nameField><sharingModel>Private</sharingModel>${more}`,
  );
}

export function fieldXml(name: string, type: string, more = ''): string {
  return xml('CustomField', `<fullName>${name}</fullName><label>${name}</label><type>${type}</type>${more}`);
}

export function picklistXml(name: string, values: string[], type = 'Picklist'): string {
  const entries = values.map(
    (value) => `<value><fullName>${value}</fullName><default>false</default><label>${value}</label></value>`,
  );
  return fieldXml(
    name,
    type,
    `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${entries.join('')}</valueSetDefinition></valueSet>`,
  );
}
