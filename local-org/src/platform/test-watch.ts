/** Tells when the source of a project changes. */
import { existsSync, readFileSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { join, sep } from 'node:path';

/** Editors write a file in several steps, and several files at once. */
const QUIET_MILLISECONDS = 200;

/** What tests depend on: everything but the pages. */
const concernsTests = (path: string): boolean => !path.split(sep).includes('lwc') && !/(?:^|[\\/])\.|~$/.test(path);

/**
 * Calls `changed` with the paths that changed, once they have come to rest; not again before it has ended.
 * @returns stops watching
 */
export function watchSource(projectDir: string, changed: (paths: string[]) => Promise<void>): () => void {
  const paths = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let isBusy = false;

  const rest = async () => {
    timer = null;
    if (isBusy || paths.size === 0) return;
    isBusy = true;
    const now = [...paths].sort();
    paths.clear();
    try {
      await changed(now);
    } finally {
      isBusy = false;
      if (paths.size > 0) timer = setTimeout(() => void rest(), QUIET_MILLISECONDS);
    }
  };
  const note = (path: string) => {
    if (!concernsTests(path)) return;
    paths.add(path);
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => void rest(), QUIET_MILLISECONDS);
  };

  const watchers: FSWatcher[] = packageFolders(projectDir).map((folder) =>
    watch(join(projectDir, folder), { recursive: true }, (_event, path) => note(join(folder, path ?? ''))),
  );
  return () => {
    if (timer) clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

function packageFolders(projectDir: string): string[] {
  const project = JSON.parse(readFileSync(join(projectDir, 'sfdx-project.json'), 'utf8')) as {
    packageDirectories: { path: string }[];
  };
  return project.packageDirectories.map(({ path }) => path).filter((path) => existsSync(join(projectDir, path)));
}
