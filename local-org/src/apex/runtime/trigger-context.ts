/** The records a trigger sees: `Trigger.new`, `Trigger.oldMap` and the rest. */
import type { ApexList, ApexMap } from './collections.ts';

export interface TriggerContext {
  readonly isBefore: boolean;
  readonly operation: 'insert' | 'update' | 'delete' | 'undelete';
  readonly newList: ApexList | null;
  readonly oldList: ApexList | null;
  readonly newMap: ApexMap | null;
  readonly oldMap: ApexMap | null;
  readonly size: number;
}
