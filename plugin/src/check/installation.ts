/** Asks an org everything that has to be right for Advance to work. Reads only. */
import type { Finding, OrgReader } from './finding.js';
import { runs, schedule } from './job.js';
import { doorway, installed, rules } from './package.js';
import { integrations, managers, owners, permissions } from './people.js';

const OTHERS = [permissions, owners, schedule, runs, integrations, doorway, managers, rules];

/** @returns at least one finding for each question; only that of the package where it is not installed */
export async function checkInstallation(org: OrgReader, onProgress: (check: string) => void): Promise<Finding[]> {
  onProgress(installed.name);
  const found = await installed.run(org);
  if (found.some(({ answer }) => answer === 'missing')) return found;
  for (const { name, run } of OTHERS) {
    onProgress(name);
    found.push(...(await run(org)));
  }
  return found;
}
