/** Faults put into an org between the package's Apex and the store. */
import type { LocalOrg } from '../../../local-org/src/platform/org.ts';
import type { Row, SaveError, SaveResult } from '../../../local-org/src/store/types.ts';

/** Rows for which `fault` gives an error are not saved and get that error; the others are saved. */
export function onUpdate(org: LocalOrg, object: string, fault: (row: Row) => SaveError | null): void {
  const { store } = org;
  const dml = store.dml.bind(store);
  store.dml = (operation, of, rows, options, meter) => {
    if (operation !== 'update' || of !== object) return dml(operation, of, rows, options, meter);
    const faults = rows.map(fault);
    const good = rows.filter((_, i) => faults[i] === null);
    const saved = good.length > 0 ? dml(operation, of, good, options, meter) : [];
    return rows.map((row, i): SaveResult => {
      const error = faults[i];
      return error ? { id: String(row['Id']), success: false, errors: [error] } : saved.shift()!;
    });
  };
}

/** The record cannot be saved while `holds` says so. */
export function refuse(org: LocalOrg, id: string, statusCode: string, holds: () => boolean): void {
  const error: SaveError = { statusCode, message: 'This record cannot be saved.', fields: [] };
  onUpdate(org, 'Opportunity', (row) => (row['Id'] === id && holds() ? error : null));
}
