import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestOrg, type TestOrg } from './support.ts';

let target: TestOrg;

before(async () => {
  target = await startTestOrg({ now: '2026-01-05T09:00:00Z' });
});
after(() => target.close());

async function run(source: string): Promise<void> {
  const result = await target.connect('admin').tooling.executeAnonymous(source);
  assert.equal(result.success, true, `${result.compileProblem} ${result.exceptionMessage}`);
}

async function rows(soql: string): Promise<any[]> {
  return (await target.connect('admin').query<any>(soql)).records;
}

test('a batch goes through its chunks; a failing chunk fails alone; finish queues the next job', async () => {
  await target
    .connect('admin')
    .sobject('Widget__c')
    .create(['A', 'B', 'Broken', 'C', 'D'].map((Name) => ({ Name })));
  await run('Database.executeBatch(new WidgetBatch(), 2);');
  await target.org.runDue();
  const [job] = await rows(
    "SELECT Status, JobItemsProcessed, TotalJobItems, NumberOfErrors, ExtendedStatus, ApexClass.Name FROM AsyncApexJob WHERE JobType = 'BatchApex'",
  );
  assert.deepEqual(
    [job.Status, job.JobItemsProcessed, job.TotalJobItems, job.NumberOfErrors, job.ApexClass.Name],
    ['Completed', 3, 3, 1, 'WidgetBatch'],
  );
  assert.match(job.ExtendedStatus, /First error: .*A broken widget/);
  const done = await rows("SELECT Name FROM Widget__c WHERE At__c != null AND Name != 'Queued' ORDER BY Name");
  assert.deepEqual(
    done.map(({ Name }) => Name),
    ['A', 'B', 'D'],
  );
  assert.equal((await rows("SELECT Id FROM Widget__c WHERE Name = 'Queued'")).length, 1);
});

test('the org answers while a batch is under way', async () => {
  await run('Database.executeBatch(new WidgetBatch(), 1);');
  const { status } = await target.call('GET', '/local/status');
  assert.equal(status, 200);
  await target.org.runDue();
});

test('a job of a transaction that fails never runs', async () => {
  const before = (await rows('SELECT Id FROM AsyncApexJob')).length;
  const result = await target
    .connect('admin')
    .tooling.executeAnonymous("System.enqueueJob(new WidgetQueueable()); throw new IllegalArgumentException('no');");
  assert.equal(result.success, false);
  await target.org.runDue();
  assert.equal((await rows('SELECT Id FROM AsyncApexJob')).length, before);
});

test('moving time runs a scheduled job each time it is due, seeing that time', async () => {
  await run("System.schedule('Nightly', '0 0 2 * * ?', new WidgetSchedule());");
  const [trigger] = await rows('SELECT NextFireTime, State, CronJobDetail.Name, CronExpression FROM CronTrigger');
  assert.equal(trigger.NextFireTime, '2026-01-05T10:00:00.000+0000');
  assert.equal(trigger.CronJobDetail.Name, 'Nightly');
  const { body } = await target.call('POST', '/local/clock', { json: { now: '2026-01-07T09:00:00Z' } });
  assert.deepEqual(
    body.ran
      .filter(({ className }: any) => className === 'WidgetSchedule')
      .map(({ name, status }: any) => [name, status]),
    [
      ['Nightly', 'Completed'],
      ['Nightly', 'Completed'],
    ],
  );
  const made = await rows("SELECT At__c FROM Widget__c WHERE Name = 'Scheduled' ORDER BY At__c");
  const times = await rows("SELECT CreatedDate FROM Widget__c WHERE Name = 'Scheduled' ORDER BY CreatedDate");
  assert.deepEqual(
    times.map(({ CreatedDate }) => CreatedDate),
    ['2026-01-05T10:00:00.000+0000', '2026-01-06T10:00:00.000+0000'],
  );
  assert.equal(made.length, 2);
  const [next] = await rows('SELECT NextFireTime, TimesTriggered FROM CronTrigger');
  assert.equal(next.NextFireTime, '2026-01-07T10:00:00.000+0000');
  assert.equal(next.TimesTriggered, 2);
});

test('the same name cannot be scheduled twice, and an aborted schedule is gone', async () => {
  const twice = await target
    .connect('admin')
    .tooling.executeAnonymous("System.schedule('Nightly', '0 0 3 * * ?', new WidgetSchedule());");
  assert.match(String(twice.exceptionMessage), /AsyncException: The Apex job named "Nightly" is already scheduled/);
  await run('System.abortJob([SELECT Id FROM CronTrigger LIMIT 1].Id);');
  assert.equal((await rows('SELECT Id FROM CronTrigger')).length, 0);
});

test('time does not go back', async () => {
  const { status, body } = await target.call('POST', '/local/clock', { json: { now: '2026-01-01T00:00:00Z' } });
  assert.equal(status, 400);
  assert.match(body[0].message, /only moves forward/);
  const wrong = await target.call('POST', '/local/clock', { json: { now: 'tomorrow' } });
  assert.equal(wrong.status, 400);
});

test('jobs and schedules are listed for the page', async () => {
  const { body } = await target.call('GET', '/local/jobs');
  assert.ok(body.jobs.some(({ className, status }: any) => className === 'WidgetBatch' && status === 'Completed'));
  assert.deepEqual(body.schedules, []);
});
