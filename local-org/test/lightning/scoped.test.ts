import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { methodTable } from '../../src/lightning/compile/apex-methods.ts';
import { scopedModule, UnknownModule } from '../../src/lightning/compile/scoped.ts';
import { apexClass, createProject, labels } from './support/project.ts';

const project = createProject({
  ...labels({ Greeting: 'Hello &amp; welcome' }),
  ...apexClass(
    'MeetingController',
    `    // @AuraEnabled public static String commented() { return null; }
    @AuraEnabled(cacheable=true)
    public static List<Map<String, Object>> getMeetings(Id ownerId) { return null; }
    @AuraEnabled
    public static void save(String text) { String s = '@AuraEnabled public static void quoted()'; }
    @AuraEnabled
    public String name { get; set; }
    public static void internal() {}`,
  ),
});
after(() => project.remove());

const moduleOf = (specifier: string) => scopedModule(specifier, project.metadata);

test('labels come from the metadata', () => {
  assert.equal(moduleOf('@salesforce/label/c.Greeting'), 'export default "Hello & welcome";');
  assert.throws(() => moduleOf('@salesforce/label/c.Nothing'), UnknownModule);
});

test('schema references are checked, through parents too', () => {
  assert.equal(moduleOf('@salesforce/schema/Opportunity'), 'export default {"objectApiName":"Opportunity"};');
  assert.equal(
    moduleOf('@salesforce/schema/Opportunity.Account.Name'),
    'export default {"fieldApiName":"Account.Name","objectApiName":"Opportunity"};',
  );
  assert.throws(() => moduleOf('@salesforce/schema/Opportunity.Account.Nothing'), /Account has no field Nothing/);
  assert.throws(() => moduleOf('@salesforce/schema/Nobody__c'), /no object Nobody__c/);
});

test('only @AuraEnabled methods can be called, with their cacheable flag', () => {
  assert.deepEqual(
    [...methodTable(project.metadata)],
    [
      ['meetingcontroller.getmeetings', true],
      ['meetingcontroller.save', false],
    ],
  );
  assert.match(
    moduleOf('@salesforce/apex/MeetingController.getMeetings'),
    /apexMethod\("MeetingController", "getMeetings", true\)/,
  );
  assert.throws(() => moduleOf('@salesforce/apex/MeetingController.internal'), UnknownModule);
});

test("the viewer's values are read from the page, so that modules are the same for everyone", () => {
  assert.match(moduleOf('@salesforce/customPermission/Advance_Rep'), /permission\("custom", "Advance_Rep"\)/);
  assert.match(moduleOf('@salesforce/user/Id'), /boot\.user\.id/);
  assert.match(moduleOf('@salesforce/i18n/timeZone'), /scopedValue\("i18n", "timeZone"\)/);
  assert.match(moduleOf('@salesforce/client/formFactor'), /scopedValue\("client", "formFactor"\)/);
});

test('kinds of modules that the local org does not have are refused', () => {
  assert.throws(
    () => moduleOf('@salesforce/contentAssetUrl/logo'),
    /no modules of the kind @salesforce\/contentAssetUrl/,
  );
});
