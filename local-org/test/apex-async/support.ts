/** Platform events as files of a package. */
import type { TestResult } from '../../src/apex/engine.ts';
import { apexTests } from '../apex-runtime/support.ts';
import type { TestOrg } from '../apex-runtime/support.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** An event with a required text field `Text__c` and a checkbox `Flag__c` that is ticked unless said otherwise. */
export function platformEvent(name: string, publishBehavior: string): Record<string, string> {
  const dir = `objects/${name}`;
  return {
    [`${dir}/${name}.object-meta.xml`]: `<?xml version="1.0"?><CustomObject ${NAMESPACE}><deploymentStatus>Deployed</deploymentStatus><eventType>HighVolume</eventType><label>${name}</label><pluralLabel>${name}</pluralLabel><publishBehavior>${publishBehavior}</publishBehavior></CustomObject>`,
    [`${dir}/fields/Text__c.field-meta.xml`]: `<?xml version="1.0"?><CustomField ${NAMESPACE}><fullName>Text__c</fullName><label>Text</label><length>10</length><required>true</required><type>Text</type></CustomField>`,
    [`${dir}/fields/Flag__c.field-meta.xml`]: `<?xml version="1.0"?><CustomField ${NAMESPACE}><fullName>Flag__c</fullName><defaultValue>true</defaultValue><label>Flag</label><type>Checkbox</type></CustomField>`,
  };
}

/** Runs a test class and returns what went wrong, method by method: an empty object where all passed. */
export function failuresOf(org: TestOrg, className: string): Record<string, string> {
  const results = apexTests(org, className);
  if (results.size === 0) throw new Error(`${className} has no test methods`);
  return Object.fromEntries([...results].filter(([, { failure }]) => failure).map(([name, r]) => [name, reasonOf(r)]));
}

const reasonOf = ({ failure, logs }: TestResult): string =>
  [`${failure!.exceptionType}: ${failure!.message}`, ...failure!.stack, ...logs].join('\n');
