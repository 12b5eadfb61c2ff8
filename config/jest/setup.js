// Every test file: accessibility matchers, the real words of the labels, and a clean document after each test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registerSa11yMatcher } from '@sa11y/jest';

registerSa11yMatcher();

const XML_ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
const file = join(process.cwd(), 'force-app/setup/labels/CustomLabels.labels-meta.xml');
for (const [, body] of readFileSync(file, 'utf8').matchAll(/<labels>([\s\S]*?)<\/labels>/g)) {
  const name = /<fullName>\s*(.*?)\s*<\/fullName>/.exec(body)[1];
  const text = /<value>\s*([\s\S]*?)\s*<\/value>/.exec(body)[1].replace(/&\w+;/g, (entity) => XML_ENTITIES[entity]);
  jest.doMock(`@salesforce/label/c.${name}`, () => ({ __esModule: true, default: text }), { virtual: true });
}

afterEach(() => {
  document.body.replaceChildren();
  window.localStorage.clear();
  jest.clearAllMocks();
});
