/**
 * apex-ls, an independent checker of Apex. It knows less than Salesforce's own compiler, but it shares none of that
 * gate's knowledge of the platform and of the project, so what one misreads, the other reports.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, sep } from 'node:path';
import { inOrder, relativeTo, runGate, type Finding } from '../finding.ts';
import { javaLibrary, runJava } from './java.ts';

/** Folders with nothing that Apex refers to. */
const LEFT_OUT = new Set(['lwc', 'flexipages', 'layouts', 'applications', 'tabs', 'permissionsets', 'node_modules']);

export async function check(projectDir: string): Promise<Finding[]> {
  const workspace = mkdtempSync(join(tmpdir(), 'apex-second-opinion-'));
  try {
    const copies = copyProject(projectDir, workspace);
    const { code, stdout, stderr } = await runJava(
      [join(javaLibrary('pmd'), '*')],
      'io.github.apexdevtools.apexls.CheckForIssues',
      ['--workspace', workspace, '--detail', 'warnings', '--nocache', '--format', 'json'],
    );
    return readIssues(stdout, `exit code ${code}\n${stderr}`, (file) => {
      const copy = copies.find(({ to }) => file.startsWith(to + sep));
      return copy ? relativeTo(projectDir, copy.from + file.slice(copy.to.length)) : file;
    });
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

/**
 * The project becomes the second of two packages. The first one declares the standard objects that the project
 * extends: apex-ls accepts any field on a standard object extended within one package, but knows the fields of an
 * object that another package has declared.
 */
function copyProject(projectDir: string, workspace: string): { from: string; to: string }[] {
  const project = JSON.parse(readFileSync(join(projectDir, 'sfdx-project.json'), 'utf8')) as {
    packageDirectories: { path: string }[];
  };
  const copies = project.packageDirectories.map(({ path }, index) => ({
    from: join(projectDir, path),
    to: join(workspace, 'main', String(index)),
  }));
  for (const { from, to } of copies) {
    cpSync(from, to, { recursive: true, filter: (source) => !LEFT_OUT.has(basename(source)) });
  }
  for (const name of extendedObjects(join(workspace, 'main'))) {
    const folder = join(workspace, 'standard', 'objects', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.object-meta.xml`), '<CustomObject/>');
  }
  mkdirSync(join(workspace, 'standard'), { recursive: true });
  writeFileSync(join(workspace, 'sfdx-project.json'), JSON.stringify(WORKSPACE));
  return copies;
}

const WORKSPACE = {
  packageDirectories: [
    { path: 'standard', package: 'standard', versionNumber: '1.0.0.NEXT' },
    {
      path: 'main',
      package: 'main',
      versionNumber: '1.0.0.NEXT',
      dependencies: [{ package: 'standard', versionNumber: '1.0.0.LATEST' }],
      default: true,
    },
  ],
  namespace: '',
  sourceApiVersion: '66.0',
};

function extendedObjects(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && basename(entry.parentPath) === 'objects' && !/__\w+$/.test(entry.name))
    .map((entry) => entry.name);
  // Fields of Activity belong to both of its kinds.
  return names.includes('Activity') ? [...names, 'Event', 'Task'] : names;
}

interface Issues {
  files: {
    path: string;
    messages: { start: { line: number; offset: number }; category: string; message: string }[];
  }[];
}

function readIssues(output: string, failure: string, original: (file: string) => string): Finding[] {
  let issues: Issues;
  try {
    issues = JSON.parse(output) as Issues;
  } catch {
    throw new Error(`apex-ls itself failed: ${failure}\n${output}`);
  }
  return inOrder(
    issues.files.flatMap(({ path, messages }) =>
      messages.map(({ start, message }) => ({
        file: original(path),
        line: start.line,
        column: start.offset + 1,
        message,
      })),
    ),
  );
}

if (import.meta.main) await runGate(check);
