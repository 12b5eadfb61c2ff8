/** Writes rows of the org itself: no triggers, no checks, stamped with the platform's own user. */
import type { Core } from './core.ts';
import { newId } from './ids.ts';
import type { Row } from './types.ts';

export class SeedRows {
  readonly core: Core;
  readonly userId: string;
  readonly #now: string;

  constructor(core: Core, userId: string) {
    this.core = core;
    this.userId = userId;
    this.#now = core.now();
  }

  /**
   * Makes rows that came from the source the same as the source: new ones are added, changed ones written, and those
   * whose source is gone are removed. Rows made in the org itself are left alone.
   */
  sync(objectName: string, keys: string[], wanted: Row[]): void {
    const object = this.core.meta.objects.get(objectName.toLowerCase());
    if (!object) return;
    const { records } = this.core;
    const keyOf = (row: Row) => keys.map((key) => String(row[key]).toLowerCase()).join('\n');
    const existing = new Map(records.all(object.name).map((row) => [keyOf(row), row]));
    const known = new Set(
      (records.prepare('SELECT id FROM _from_source WHERE object = ?').all(object.name) as { id: string }[]).map(
        (each) => each.id,
      ),
    );
    for (const row of wanted) {
      const present = existing.get(keyOf(row));
      if (present) this.#update(objectName, present, row);
      const id = (present?.Id as string | undefined) ?? this.insert(objectName, row);
      if (!known.delete(id)) records.prepare('INSERT OR IGNORE INTO _from_source VALUES (?, ?)').run(object.name, id);
    }
    if (known.size === 0) return;
    records.remove(object, [...known]);
    for (const id of known)
      records.prepare('DELETE FROM _from_source WHERE object = ? AND id = ?').run(object.name, id);
  }

  #update(objectName: string, present: Row, wanted: Row): void {
    const object = this.core.records.object(objectName);
    const changed = Object.keys(wanted).filter((name) => name in present && present[name] !== wanted[name]);
    if (changed.length === 0) return;
    const row: Row = { ...wanted, LastModifiedDate: this.#now, SystemModstamp: this.#now };
    const stamps = ['LastModifiedDate', 'SystemModstamp'].filter((name) => name in present);
    this.core.records.update(object, present.Id as string, row, [...changed, ...stamps]);
  }

  insert(objectName: string, values: Row): string {
    const object = this.core.records.object(objectName);
    const row: Row = {};
    for (const field of this.core.records.layout(object).stored) {
      row[field.name] = values[field.name] ?? (field.type === 'boolean' ? false : null);
    }
    row.Id ??= newId(object.keyPrefix);
    for (const name of ['CreatedDate', 'LastModifiedDate', 'SystemModstamp']) if (name in row) row[name] = this.#now;
    for (const name of ['CreatedById', 'LastModifiedById', 'OwnerId']) if (name in row) row[name] ??= this.userId;
    this.core.records.insert(object, row);
    return row.Id as string;
  }
}
