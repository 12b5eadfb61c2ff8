/** One local org at a time works on a data folder: a file with the process id says who. */
import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse';
}

export class DataFolderUnusable extends Error {
  override name = 'DataFolderUnusable';
}

export interface Lock {
  release(): void;
}

/**
 * @throws DataFolderInUse when another running process holds the folder
 * @throws DataFolderUnusable when it cannot be made or written
 */
export function lockFolder(dataDir: string): Lock {
  makeFolder(dataDir);
  const file = join(dataDir, 'lock');
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 0) throw error;
      const pid = Number(readFileSync(file, 'utf8'));
      if (pid !== process.pid && isRunning(pid)) throw new DataFolderInUse(inUse(dataDir, pid));
      // Left behind by a process that was killed.
      rmSync(file, { force: true });
    }
  }
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'it is not a folder' : (error as Error).message;
    throw new DataFolderUnusable(
      `The data cannot be kept in ${dataDir}: ${reason}. Choose another folder: npm start -- --data DIR`,
    );
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function inUse(dataDir: string, pid: number): string {
  return (
    `The data folder ${dataDir} is in use by another local org (process ${pid}). ` +
    `Stop it (kill ${pid}) or choose another folder: npm start -- --data DIR`
  );
}
