/** Rows that only the platform writes, straight into their tables: no triggers, no permissions, no validation. */
import { newId } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { Row, Value } from '../store/types.ts';
import type { SystemRows } from './jobs/rows.ts';

export class StoreRows implements SystemRows {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  insert(objectName: string, row: Row): string {
    const { records } = this.#store;
    const object = records.object(objectName);
    const id = newId(object.keyPrefix);
    const now = this.#store.now();
    records.insert(object, {
      CreatedDate: now,
      LastModifiedDate: now,
      SystemModstamp: now,
      IsDeleted: false,
      ...row,
      Id: id,
    });
    return id;
  }

  update(objectName: string, id: string, row: Row): void {
    const { records } = this.#store;
    records.update(records.object(objectName), id, row, Object.keys(row));
  }

  remove(objectName: string, ids: string[]): void {
    const { records } = this.#store;
    records.remove(records.object(objectName), ids);
  }

  find(objectName: string, field: string, values: Value[]): Row[] {
    return this.#store.records.find(objectName, field, values);
  }

  all(objectName: string): Row[] {
    return this.#store.records.all(objectName);
  }
}
