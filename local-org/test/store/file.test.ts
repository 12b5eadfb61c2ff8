import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DatabaseSync } from 'node:sqlite';
import { customObject, field, START, TestOrg } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
after(() => rmSync(folder, { recursive: true }));

const plan = (...more: ReturnType<typeof field>[]) => ({
  objects: [customObject('Plan__c', [field('Note__c', 'string'), ...more])],
});

test('records survive a restart, and ids go on above those given out', () => {
  const file = join(folder, 'restart.db');
  const first = new TestOrg(plan(), file);
  const id = first.add('Plan__c', { Note__c: 'kept' });
  first.store.close();
  const second = new TestOrg(plan(), file);
  assert.equal(second.row('Plan__c', id).Note__c, 'kept');
  assert.ok(second.add('Plan__c', {}) > id);
  second.store.close();
});

test('new fields and objects are added to an existing file', () => {
  const file = join(folder, 'grow.db');
  const first = new TestOrg(plan(), file);
  const id = first.add('Plan__c', { Note__c: 'kept' });
  first.store.close();
  const grown = plan(field('Done__c', 'boolean'), field('Hours__c', 'double', { precision: 4 }));
  grown.objects.push(customObject('Review__c', []));
  const second = new TestOrg(grown, file);
  assert.equal(second.row('Plan__c', id).Done__c, false);
  second.set('Plan__c', { Id: id, Hours__c: 3 });
  second.add('Review__c', { Name: 'r' });
  second.store.close();
});

test('a field whose type changed is a clear error', () => {
  const file = join(folder, 'type.db');
  new TestOrg(plan(field('Hours__c', 'string')), file).store.close();
  assert.throws(
    () => new TestOrg(plan(field('Hours__c', 'double', { precision: 4 })), file),
    /type\.db keeps Plan__c\.Hours__c as TEXT, the metadata now needs REAL\. Start again with an empty one: npm start -- --fresh/,
  );
});

test('a file of another version is a clear error', () => {
  const file = join(folder, 'version.db');
  new TestOrg(plan(), file).store.close();
  const db = new DatabaseSync(file);
  db.exec(`UPDATE _settings SET value = '0' WHERE key = 'storeVersion'`);
  db.close();
  assert.throws(() => new TestOrg(plan(), file), /version\.db was written by version 0 .* npm start -- --fresh/);
});

test('a file that is no data file is a clear error', () => {
  const file = join(folder, 'text.db');
  writeFileSync(file, 'not a database at all, but long enough to be read as one'.repeat(50));
  assert.throws(() => new TestOrg(plan(), file), /text\.db is not a data file of the local org/);
});

test('a folder that does not exist is a clear error', () => {
  assert.throws(() => new TestOrg(plan(), join(folder, 'nowhere', 'org.db')), /cannot be opened/);
});

test('what was acknowledged survives the kill of the process', () => {
  const file = join(folder, 'kill.db');
  const script = `
    import { TestOrg } from ${JSON.stringify(new URL('./support.ts', import.meta.url).href)};
    const o = new TestOrg({}, ${JSON.stringify(file)});
    o.add('Account', { Name: 'saved' });
    const half = o.store.savepoint();
    o.add('Account', { Name: 'in an open transaction' });
    process.kill(process.pid, 'SIGKILL');
  `;
  assert.throws(() => execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' }));
  const o = new TestOrg({}, file);
  assert.deepEqual(o.values('SELECT Name FROM Account'), ['saved']);
  assert.ok(o.add('Account', { Name: 'next' }));
  o.store.close();
});

test('rows of the org are made once; rows of the source follow the source', () => {
  const file = join(folder, 'source.db');
  const type = () => customObject('Setting__mdt', [field('Lead__c', 'double', { precision: 5 })]);
  const record = (developerName: string, lead: number) => ({
    type: 'Setting__mdt',
    developerName,
    label: developerName,
    values: { Lead__c: lead },
    file: '',
  });
  const first = new TestOrg({ objects: [type()], customMetadata: [record('A', 1), record('B', 2)] }, file);
  assert.deepEqual(
    first.values('SELECT DefaultProbability FROM OpportunityStage ORDER BY SortOrder'),
    [10, 10, 20, 50, 60, 70, 75, 90, 100, 0],
  );
  first.store.putCustomMetadata('Setting__mdt', 'Own', 'Own', { Lead__c: 9 });
  const stages = first.values('SELECT Id FROM OpportunityStage');
  first.store.close();
  const second = new TestOrg({ objects: [type()], customMetadata: [record('A', 5), record('C', 3)] }, file);
  assert.deepEqual(second.values('SELECT Id FROM OpportunityStage'), stages);
  assert.deepEqual(
    second
      .query('SELECT DeveloperName, Lead__c FROM Setting__mdt ORDER BY DeveloperName')
      .rows.map((row) => Object.values(row.fields)),
    [
      ['A', 5],
      ['C', 3],
      ['Own', 9],
    ],
  );
  second.store.close();
});

test('settings are kept', () => {
  const file = join(folder, 'settings.db');
  const first = new TestOrg({}, file);
  first.store.setSetting('clock', START);
  first.store.close();
  const second = new TestOrg({}, file);
  assert.equal(second.store.setting('clock'), START);
  assert.equal(second.store.setting('other'), undefined);
  second.store.close();
});
