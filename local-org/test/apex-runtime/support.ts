/** An org in memory around Apex sources given as text. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestResult } from '../../src/apex/engine.ts';
import { LocalOrg } from '../../src/platform/org.ts';

export interface TestOrg {
  org: LocalOrg;
  adminId: string;
  repId: string;
  close(): Promise<void>;
}

export interface OrgFiles {
  /** Sources by name; a trigger's text begins with `trigger`. */
  apex?: Record<string, string>;
  /** Further files of the package, by path. */
  files?: Record<string, string>;
}

/** The time of the org's clock at the start. */
export const START = '2026-03-02T15:04:05.000Z';

export function openOrg({ apex = {}, files = {} }: OrgFiles): TestOrg {
  const dir = mkdtempSync(join(tmpdir(), 'apex-runtime-'));
  const write = (path: string, text: string) => {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  const project = { packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: '66.0' };
  write('sfdx-project.json', JSON.stringify(project));
  for (const [name, source] of Object.entries(apex)) writeApex(write, name, source);
  for (const [path, text] of Object.entries(files)) write(`force-app/${path}`, text);
  mkdirSync(join(dir, 'force-app'), { recursive: true });
  const org = LocalOrg.open({ projectDir: dir, dataDir: ':memory:', now: START, demoUsers: false });
  const admin = newUser(org, 'admin@apex.example', 'System Administrator');
  const rep = newUser(org, 'rep@apex.example', 'Standard User');
  const close = async () => {
    await org.close();
    rmSync(dir, { recursive: true });
  };
  return { org, adminId: admin, repId: rep, close };
}

function writeApex(write: (path: string, text: string) => void, name: string, source: string): void {
  const isTrigger = /^\s*trigger\s/i.test(source);
  const file = isTrigger ? `triggers/${name}.trigger` : `classes/${name}.cls`;
  const root = isTrigger ? 'ApexTrigger' : 'ApexClass';
  write(`force-app/${file}`, source);
  write(
    `force-app/${file}-meta.xml`,
    `<?xml version="1.0"?><${root} xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>66.0</apiVersion><status>Active</status></${root}>`,
  );
}

function newUser(org: LocalOrg, username: string, profile: string): string {
  const profileId = org.rows.find('Profile', 'Name', [profile])[0]!['Id']!;
  const row = {
    Username: username,
    LastName: profile,
    Email: username,
    Alias: username.slice(0, 8),
    ProfileId: profileId,
    TimeZoneSidKey: 'America/Los_Angeles',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
  };
  const access = { userId: org.store.systemUserId, mode: 'system', sharing: false } as const;
  const [result] = org.store.dml('insert', 'User', [row], { access, allOrNone: true });
  if (!result!.success) throw new Error(result!.errors[0]!.message);
  return result!.id!;
}

/** Runs statements as anonymous Apex and returns what `System.debug` printed. */
export function run({ org, adminId }: TestOrg, source: string, userId = adminId): string[] {
  const outcome = org.engine.executeAnonymous(source, userId);
  if (!outcome.success) throw new Error(outcome.compileProblem ?? outcome.exceptionMessage ?? 'no reason given');
  return outcome.logs.map(({ message }) => message);
}

/** What one expression prints. */
export function print(testOrg: TestOrg, expression: string): string {
  return run(testOrg, `System.debug(${expression});`)[0]!;
}

/** Type and message of the exception that the statements end with. */
export function failure({ org, adminId }: TestOrg, source: string, userId = adminId): string | null {
  const outcome = org.engine.executeAnonymous(source, userId);
  if (!outcome.compiled) throw new Error(outcome.compileProblem ?? '');
  return outcome.exceptionMessage;
}

export function apexTests({ org, adminId }: TestOrg, filter?: string): Map<string, TestResult> {
  const { results } = org.engine.runTests({ userId: adminId, ...(filter ? { filter } : {}) });
  return new Map(results.map((result) => [result.method, result]));
}

/** Object permissions and class access as a permission set grants them, as an XML file of the package. */
export function permissionSet(content: string): string {
  return `<?xml version="1.0"?><PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata"><label>Test</label>${content}</PermissionSet>`;
}

export function assign({ org, repId }: TestOrg, permissionSetName: string): void {
  const set = org.rows.find('PermissionSet', 'Name', [permissionSetName])[0]!['Id']!;
  const access = { userId: org.store.systemUserId, mode: 'system', sharing: false } as const;
  org.store.dml('insert', 'PermissionSetAssignment', [{ AssigneeId: repId, PermissionSetId: set }], {
    access,
    allOrNone: true,
  });
}
