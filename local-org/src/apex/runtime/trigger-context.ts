/** The records a trigger sees: `Trigger.new`, `Trigger.oldMap` and the rest. */
import type { ApexList, ApexMap } from './collections.ts';

export interface TriggerContext {
  isBefore: boolean;
  operation: 'insert' | 'update' | 'delete' | 'undelete';
  newList: ApexList | null;
  oldList: ApexList | null;
  newMap: ApexMap | null;
  oldMap: ApexMap | null;
  size: number;
}
