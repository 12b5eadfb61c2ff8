/** What Events and Tasks have in common. */
import { objectOf } from '../../metadata/lookup.ts';
import type { Row } from '../types.ts';
import type { Statement, Work } from '../work.ts';

/**
 * AccountId follows WhatId (an account, or a record that has an account), else the contact of WhoId.
 * Source: Object Reference, Event and Task, field AccountId.
 */
export function deriveAccount(works: Work[], statement: Statement): void {
  const related = works.filter((work) => work.moved('WhatId') || work.moved('WhoId') || work.baseline === null);
  const what = loadAll(
    statement,
    related.map((work) => work.row.WhatId),
  );
  const who = loadAll(
    statement,
    related.map((work) => work.row.WhoId),
  );
  for (const work of related) {
    const { WhatId, WhoId } = work.row;
    work.row.AccountId = accountOf(what.get(String(WhatId))) ?? accountOf(who.get(String(WhoId))) ?? null;
    if ('WhatCount' in work.row) work.row.WhatCount = WhatId ? 1 : 0;
    if ('WhoCount' in work.row) work.row.WhoCount = WhoId ? 1 : 0;
  }

  function accountOf(row: Row | undefined): string | null {
    if (!row) return null;
    const id = row.Id as string;
    if (statement.core.records.objectOfId(id)?.name === 'Account') return id;
    return (row.AccountId ?? row.Account__c ?? null) as string | null;
  }
}

/** Records of any object by id. */
function loadAll(statement: Statement, ids: unknown[]): Map<string, Row> {
  const { records } = statement.core;
  const byObject = new Map<string, Set<string>>();
  for (const id of ids) {
    if (typeof id !== 'string') continue;
    const object = records.objectOfId(id);
    if (!object) continue;
    byObject.set(object.name, (byObject.get(object.name) ?? new Set()).add(id));
  }
  const rows = new Map<string, Row>();
  for (const [name, wanted] of byObject) {
    const object = objectOf(statement.core.meta, name)!;
    for (const [id, row] of records.load(object, wanted)) rows.set(id, row);
  }
  return rows;
}
