/** An admin's own field and a rule that asks for it: the panel shows it and the server holds to it, with no line of code. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAll, query } from '../lib/client.ts';
import { button, objective, objectiveType } from './support/forms.ts';
import { addedBy } from './support/own-project.ts';
import { useWorld, WIDTHS } from './support/world.ts';

const FIELD = `<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
  <fullName>Competitor__c</fullName><label>Competitor in the room</label><type>Text</type><length>80</length>
</CustomField>`;

const RIGHTS = `<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata">
  <label>Own fields</label>
  <fieldPermissions><field>Call_Plan__c.Competitor__c</field><editable>true</editable><readable>true</readable></fieldPermissions>
</PermissionSet>`;

const value = (field: string, type: string, text: string): string =>
  `<values><field>${field}</field><value xsi:type="xsd:${type}">${text}</value></values>`;

const RULE = `<CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <label>Competitor</label><protected>false</protected>
  ${value('Active__c', 'boolean', 'true')}
  ${value('Field__c', 'string', 'Competitor__c')}
  ${value('Phase__c', 'string', 'Before')}
  ${value('Enforcement__c', 'string', 'Block')}
  ${value('Help_Text__c', 'string', 'Who else is invited?')}
  ${value('Sort_Order__c', 'double', '25')}
</CustomMetadata>`;

const world = useWorld(
  addedBy({
    'objects/Call_Plan__c/fields/Competitor__c.field-meta.xml': FIELD,
    'permissionsets/Own_Fields.permissionset-meta.xml': RIGHTS,
    'customMetadata/Call_Plan_Requirement.Org_Competitor.md-meta.xml': RULE,
  }),
);

async function newMeeting(subject: string): Promise<string> {
  const rep = world.client('rep');
  const [account] = await createAll(rep, 'Account', [{ Name: `Customer of ${subject}` }]);
  const [deal] = await createAll(rep, 'Opportunity', [
    { Name: subject, AccountId: account, StageName: 'Qualification', CloseDate: '2026-12-31', Amount: 10_000 },
  ]);
  const [event] = await createAll(rep, 'Event', [
    { Subject: subject, WhatId: deal, StartDateTime: '2026-11-18T18:00:00Z', DurationInMinutes: 60 },
  ]);
  return event!;
}

test('the admin gives the reps the right to his field', async () => {
  const admin = world.client('admin');
  const [set] = await query<{ Id: string }>(admin, "SELECT Id FROM PermissionSet WHERE Name = 'Own_Fields'");
  await createAll(admin, 'PermissionSetAssignment', [
    { AssigneeId: world.org.users.rep.userId, PermissionSetId: set!.Id },
  ]);
});

for (const width of WIDTHS) {
  test(`the plan is not saved without it, and is with it, ${width} px wide`, async () => {
    const event = await newMeeting(`Tender ${width}`);
    await world.visit('rep', width, async (person) => {
      const { page } = person;
      await person.goTo(`r/Event/${event}/view`);
      const own = page.getByRole('textbox', { name: 'Competitor in the room' });
      await own.waitFor();
      await person.finds("a panel with an admin's own field");
      await person.choose(objectiveType(page), /Decision/);
      await person.type(objective(page), 'By the end, they will name the two bidders that stay.');
      await person.click(button(page, 'Save'));
      await person.sees(/Fill in Competitor in the room|Complete this field/);
      await person.type(own, 'Frostline');
      await person.click(button(page, 'Save'));
      await person.sees('Call plan saved');
    });
    const rep = world.client('rep');
    const [plan] = await query<{ Id: string }>(rep, `SELECT Id FROM Call_Plan__c WHERE Event_Id__c = '${event}'`);
    const { Competitor__c } = await rep.connection.sobject('Call_Plan__c').retrieve(plan!.Id);
    assert.equal(Competitor__c, 'Frostline');
  });
}

test('the server asks for it by any other door, too', async () => {
  const event = await newMeeting('By another door');
  const rep = world.client('rep');
  const [plan] = await query<{ Id: string }>(rep, `SELECT Id FROM Call_Plan__c WHERE Event_Id__c = '${event}'`);
  const saved = await rep.connection
    .sobject('Call_Plan__c')
    .update({ Id: plan!.Id, Objective_Type__c: 'Decision', Objective__c: 'By the end, they will name the bidders.' })
    .catch((error: Error) => error);
  assert.match(saved instanceof Error ? saved.message : JSON.stringify(saved), /Competitor in the room/);
});
