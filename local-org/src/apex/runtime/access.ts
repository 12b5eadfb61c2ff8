/** Whose eyes a statement uses: the class's sharing and the statement's mode. */
import type { Access } from '../../store/types.ts';
import type { SharingMode } from '../emitted.ts';
import { ApexEnumValue } from './enums.ts';
import { transaction } from './transaction.ts';

/**
 * Classes that inherit their sharing, or say nothing, run in their caller's; with no caller, `inherited` is with and
 * nothing is without sharing. Source: Apex Developer Guide, "Use the with sharing, without sharing, and inherited
 * sharing Keywords".
 */
function sharingOf(mode: SharingMode): boolean {
  if (mode === 'with' || mode === 'without') return mode === 'with';
  const caller = transaction().sharing;
  return caller === null ? mode === 'inherited' : caller === 'with';
}

export function accessOf(sharing: SharingMode, mode: 'user' | 'system' | null | undefined): Access {
  const { userId } = transaction();
  if (mode === 'user') return { userId, mode: 'user', sharing: true };
  return { userId, mode: 'system', sharing: sharingOf(sharing) };
}

/** For `Database` methods: their AccessLevel, and the sharing of whichever class called. */
export function accessOfLevel(level: unknown): Access {
  const mode = level instanceof AccessLevelValue ? level.mode : 'system';
  return accessOf('omitted', mode);
}

/** `AccessLevel.USER_MODE`, `AccessLevel.SYSTEM_MODE`: instances of a class, not an enum, on the platform too. */
export class AccessLevelValue {
  readonly mode: 'user' | 'system';
  readonly apexType = 'AccessLevel';
  constructor(mode: 'user' | 'system') {
    this.mode = mode;
  }

  toString(): string {
    return this.mode === 'user' ? 'USER_MODE' : 'SYSTEM_MODE';
  }
}

export const USER_MODE = new AccessLevelValue('user');
export const SYSTEM_MODE = new AccessLevelValue('system');

/** Name of an enum constant argument; null stays null. */
export function constantName(value: unknown): string | null {
  return value instanceof ApexEnumValue ? value.name : null;
}
