/** The `$Global` values of formulas, and hierarchy custom settings. Remembered until something they rest on changes. */
import type { Core } from './core.ts';
import type { FormulaWorld } from './formula.ts';
import type { Row, Value } from './types.ts';

export class Globals implements FormulaWorld {
  #core: Core;
  #values = new Map<string, Value>();

  constructor(core: Core) {
    this.#core = core;
  }

  clear(): void {
    this.#values.clear();
  }

  now(): string {
    return this.#core.now();
  }

  timeZone(): string {
    return String(this.global(['$User', 'TimeZoneSidKey']) ?? 'UTC');
  }

  global(path: string[]): Value {
    const key = `${this.#core.viewer} ${path.join('.').toLowerCase()}`;
    let value = this.#values.get(key);
    if (value === undefined) {
      value = this.#read(path) ?? null;
      this.#values.set(key, value);
    }
    return value;
  }

  #read(path: string[]): Value | undefined {
    const { records, meta, viewer, permissions } = this.#core;
    const user = () => (viewer ? records.loadOne('User', viewer) : undefined);
    const [root, ...rest] = path;
    switch (root.toLowerCase()) {
      case '$user':
        return pick(user(), rest[0]);
      case '$profile':
        return pick(this.#referenced(user(), 'ProfileId', 'Profile'), rest[0]);
      case '$userrole':
        return pick(this.#referenced(user(), 'UserRoleId', 'UserRole'), rest[0]);
      case '$organization':
        return pick(records.all('Organization')[0], rest[0]);
      case '$permission':
        return permissions.of(viewer).hasCustom(rest[0]);
      case '$label':
        return meta.labels.get(rest[0]) ?? meta.labels.get(rest[0].toLowerCase());
      case '$custommetadata':
        return pick(records.find(rest[0], 'DeveloperName', [rest[1]])[0], rest[2]);
      case '$setup':
        return pick(this.customSetting(rest[0], viewer), rest[1]);
      default:
        return null;
    }
  }

  #referenced(row: Row | undefined, field: string, object: string): Row | undefined {
    const id = row?.[field];
    return typeof id === 'string' ? this.#core.records.loadOne(object, id) : undefined;
  }

  /**
   * The values a hierarchy custom setting has for a user: each field from the user's own row, else the profile's, else
   * the org's (Apex Reference, "Custom Settings Methods", getInstance). An empty row where nothing is set.
   */
  customSetting(objectName: string, userId: string): Row {
    const { records } = this.#core;
    const object = records.object(objectName);
    const user = records.loadOne('User', userId);
    const organization = records.all('Organization')[0];
    const owners = [userId, user?.ProfileId ?? null, organization?.Id ?? null];
    const rows = records.find(
      object.name,
      'SetupOwnerId',
      owners.filter((id) => id !== null),
    );
    const merged: Row = {};
    for (const owner of owners) {
      const row = rows.find((each) => each.SetupOwnerId === owner);
      if (!row) continue;
      for (const [name, value] of Object.entries(row)) merged[name] ??= value;
    }
    return merged;
  }
}

function pick(row: Row | undefined, name: string): Value | undefined {
  if (!row) return null;
  const key = Object.keys(row).find((each) => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? null : row[key];
}
