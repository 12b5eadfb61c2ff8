import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CompileProblem } from '../../src/lightning/compile/problem.ts';
import { linkComponent, VENDOR_SPECIFIER, type LinkedModule } from '../../src/lightning/compile/link.ts';
import { createProject, testVendor, type TestProject } from './support/project.ts';

const projects: TestProject[] = [];
after(() => projects.forEach((project) => project.remove()));

async function link(files: Record<string, string>, name: string): Promise<LinkedModule> {
  const project = createProject(files);
  projects.push(project);
  const { manifest } = await testVendor();
  return linkComponent(`c/${name}`, { metadata: project.metadata, vendor: manifest });
}

async function problemOf(files: Record<string, string>, name: string): Promise<CompileProblem['details']> {
  const error = await link(files, name).then(
    () => assert.fail('The component must not link.'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof CompileProblem, String(error));
  return error.details;
}

const BADGE = {
  'lwc/badge/badge.js':
    "import { LightningElement } from 'lwc';\nexport default class Badge extends LightningElement {}\n",
  'lwc/badge/badge.html': '<template><span>Badge</span></template>',
};

test('a TypeScript component becomes one module with its template and styles', async () => {
  const { code, imports } = await link(
    {
      'lwc/card/card.ts': `import { LightningElement, api } from 'lwc';
import type { Words } from './words';
import { greet } from './words';
export default class Card extends LightningElement {
  @api words: Words = { name: 'Ada' };
  get text(): string { return greet(this.words); }
}`,
      'lwc/card/words.ts':
        'export interface Words { name: string }\nexport const greet = (words: Words): string => `Hello ${words.name}`;',
      'lwc/card/card.html': '<template><p class="text">{text}</p></template>',
      'lwc/card/card.css': '.text { color: red }',
    },
    'card',
  );
  assert.match(code, /Hello \$\{words\.name\}/);
  assert.match(code, /color: ?red/);
  assert.doesNotMatch(code, /interface Words/);
  assert.deepEqual(imports, []);
  assert.match(code, new RegExp(`from '${VENDOR_SPECIFIER}'`));
});

test('base components are read from the vendor module and other components stay imports', async () => {
  const { code, imports } = await link(
    {
      ...BADGE,
      'lwc/list/list.js':
        "import { LightningElement } from 'lwc';\nexport default class List extends LightningElement {}\n",
      'lwc/list/list.html': '<template><c-badge></c-badge><lightning-button label="Go"></lightning-button></template>',
    },
    'list',
  );
  assert.deepEqual(imports, ['c/badge']);
  assert.match(code, /\$lightning_button/);
});

test('a bundle with a template alone is a component', async () => {
  const { code } = await link(
    { 'lwc/plain/plain.html': '<template><p>Plain</p></template>', 'lwc/plain/plain.css': 'p { margin: 0 }' },
    'plain',
  );
  assert.match(code, /registerComponent/);
  assert.match(code, /Plain/);
});

test('an error in a template names file and line', async () => {
  const problem = await problemOf(
    { ...BADGE, 'lwc/badge/badge.html': '<template>\n  <p>{a.b(}</p>\n</template>' },
    'badge',
  );
  assert.match(problem.file, /badge\.html$/);
  assert.equal(problem.line, 2);
});

test('an error in TypeScript names the line of the source, not of the stripped code', async () => {
  const source = [
    "import { LightningElement, api } from 'lwc';",
    'interface Long {',
    '  name: string;',
    '}',
    'export default class Bad extends LightningElement {',
    "  title: Long = { name: '' };",
    '  @api',
    '  onWrong = 1;',
    '  @api fine;',
    '  @api get fine() { return 1; }',
    '}',
  ].join('\n');
  const problem = await problemOf({ 'lwc/bad/bad.ts': source, 'lwc/bad/bad.html': '<template></template>' }, 'bad');
  assert.match(problem.file, /bad\.ts$/);
  assert.ok(problem.line! >= 7 && problem.line! <= 10, `line ${problem.line}: ${problem.message}`);
});

test('a syntax error in TypeScript names its line', async () => {
  const problem = await problemOf({ 'lwc/bad/bad.ts': 'const a = 1;\nconst = 2;\n' }, 'bad');
  assert.equal(problem.line, 2);
});

test('an import of something that does not exist is an error at its line', async () => {
  const component = (line: string) => ({
    'lwc/one/one.js': `import { LightningElement } from 'lwc';\n${line}\nexport default class One extends LightningElement { x = x; }\n`,
  });
  const cases: [string, RegExp][] = [
    ["import x from 'c/nobody';", /Cannot find the module c\/nobody/],
    ["import x from 'lightning/nothing';", /lightning\/nothing is not available in the local org/],
    ["import x from './missing';", /Cannot find \.\/missing/],
    ["import x from 'runtime/http';", /Cannot find the module runtime\/http/],
    ["import x from '@salesforce/label/c.No_Such_Label';", /no custom label No_Such_Label/],
    ["import x from '@salesforce/schema/Account.No_Such__c';", /Account has no field No_Such__c/],
    ["import x from '@salesforce/apex/Nobody.work';", /no @AuraEnabled method Nobody\.work/],
  ];
  for (const [line, message] of cases) {
    const problem = await problemOf(component(line), 'one');
    assert.match(problem.message, message);
    assert.equal(problem.line, 2, line);
  }
});

test('an unknown component in a template is an error at its line', async () => {
  const problem = await problemOf(
    { ...BADGE, 'lwc/badge/badge.html': '<template>\n  <c-nobody-here></c-nobody-here>\n</template>' },
    'badge',
  );
  assert.match(problem.message, /Cannot find the module c\/nobodyHere/);
  assert.equal(problem.line, 2);
});

test('every component of the package links', async () => {
  const { loadMetadata } = await import('../../src/metadata/load.ts');
  const { PROJECT_DIR } = await import('./support/org-without-apex.ts');
  const metadata = loadMetadata(PROJECT_DIR);
  const { manifest } = await testVendor();
  for (const bundle of metadata.lwc.values()) {
    await linkComponent(`c/${bundle.name}`, { metadata, vendor: manifest });
  }
  const { imports } = await linkComponent('shell/app', { metadata, vendor: manifest });
  assert.deepEqual(imports, []);
});
