/** Loads what the local org can take of a project written for Salesforce at large, and says what it passed over. */
import { MetadataError } from './errors.ts';
import { loadMetadata } from './load.ts';
import type { OrgMetadata } from './types.ts';

export interface TolerantLoad {
  metadata: OrgMetadata;
  /** Why each file was passed over. */
  passedOver: MetadataError[];
}

export function loadTolerantly(projectDir: string, alsoFrom: string[] = []): TolerantLoad {
  const except = new Set<string>();
  const passedOver: MetadataError[] = [];
  for (;;) {
    try {
      return { metadata: loadMetadata(projectDir, alsoFrom, except), passedOver };
    } catch (error) {
      // an error that names no file, or one that is left out already, cannot be got round
      if (!(error instanceof MetadataError) || except.has(error.file) || !error.file.startsWith('/')) throw error;
      except.add(error.file);
      passedOver.push(error);
    }
  }
}
