/** A small SFDX project in a temporary folder, with the files of the test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadMetadata } from '../../../src/metadata/load.ts';
import type { OrgMetadata } from '../../../src/metadata/types.ts';
import { prepareVendor, type Vendor } from '../../../src/lightning/vendor/prepare.ts';
import { PROJECT_DIR } from './org-without-apex.ts';

export interface TestProject {
  dir: string;
  metadata: OrgMetadata;
  /** Absolute path of a file below `force-app`. */
  path(file: string): string;
  write(file: string, text: string): void;
  remove(): void;
}

/** @param files path below `force-app` → text; bundles of `lwc/` get their `.js-meta.xml` by themselves */
export function createProject(files: Record<string, string>): TestProject {
  const dir = mkdtempSync(join(tmpdir(), 'advance-lightning-'));
  const path = (file: string): string => join(dir, 'force-app', file);
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
  };
  writeFileSync(
    join(dir, 'sfdx-project.json'),
    JSON.stringify({ packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: '66.0' }),
  );
  mkdirSync(join(dir, 'force-app'));
  for (const [file, text] of Object.entries(files)) {
    write(file, text);
    const bundle = /^lwc\/(\w+)\//.exec(file)?.[1];
    if (bundle) write(`lwc/${bundle}/${bundle}.js-meta.xml`, BUNDLE_META);
  }
  return { dir, metadata: loadMetadata(dir), path, write, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

const BUNDLE_META = `<?xml version="1.0" encoding="UTF-8"?>
<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>66.0</apiVersion>
    <isExposed>true</isExposed>
</LightningComponentBundle>
`;

/** Built once for all tests, in the cache that `npm start` uses. */
export function testVendor(): Promise<Vendor> {
  return prepareVendor(join(PROJECT_DIR, '.cache', 'lightning'));
}

export function apexClass(name: string, body: string): Record<string, string> {
  return {
    [`classes/${name}.cls`]: `public with sharing class ${name} {\n${body}\n}\n`,
    [`classes/${name}.cls-meta.xml`]: `<?xml version="1.0" encoding="UTF-8"?>
<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>66.0</apiVersion><status>Active</status></ApexClass>
`,
  };
}

export function labels(values: Record<string, string>): Record<string, string> {
  const items = Object.entries(values).map(
    ([name, value]) =>
      `<labels><fullName>${name}</fullName><language>en_US</language><protected>true</protected><shortDescription>${name}</shortDescription><value>${value}</value></labels>`,
  );
  return {
    'labels/CustomLabels.labels-meta.xml': `<?xml version="1.0" encoding="UTF-8"?>
<CustomLabels xmlns="http://soap.sforce.com/2006/04/metadata">${items.join('')}</CustomLabels>
`,
  };
}
