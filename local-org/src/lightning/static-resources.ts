/** Static resources of the package: single files, or folders that the platform would keep as an archive. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

const META = '.resource-meta.xml';

/** Resource name → file or folder. */
export function findStaticResources(projectDir: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const packageDir of packageDirectories(projectDir)) {
    for (const entry of readdirSync(packageDir, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith(META)) continue;
      const name = basename(entry.name, META);
      const content = contentOf(entry.parentPath, name);
      if (content) found.set(name, content);
    }
  }
  return found;
}

function contentOf(dir: string, name: string): string | undefined {
  const candidate = readdirSync(dir).find(
    (each) => !each.endsWith(META) && (each === name || basename(each, extname(each)) === name),
  );
  return candidate && join(dir, candidate);
}

function packageDirectories(projectDir: string): string[] {
  const file = join(projectDir, 'sfdx-project.json');
  if (!existsSync(file)) return [];
  const { packageDirectories: listed } = JSON.parse(readFileSync(file, 'utf8')) as {
    packageDirectories: { path: string }[];
  };
  return listed.map(({ path }) => join(dirname(file), path)).filter((dir) => existsSync(dir));
}
