/** Which rows a query may see at all: its scope, sharing, deleted rows, archived activities. */
import type { Source } from './expressions.ts';
import { frag, param, type Fragment } from './fragment.ts';

/**
 * Deleted rows, and activities archived after a year, come only with ALL ROWS (`queryAll`).
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_queryall.htm
 */
export function rowConditions(source: Source, allRows: boolean): Fragment[] {
  const { object, alias, context } = source;
  const conditions: Fragment[] = [];
  if (!allRows) {
    if (object.fields.has('isdeleted')) conditions.push(frag`${alias}."IsDeleted" = 0`);
    if (object.fields.has('isarchived') && (object.name === 'Event' || object.name === 'Task')) {
      conditions.push(frag`${alias}."IsArchived" = 0`);
    }
  }
  // "mine: Filter for records owned by the user running the query."
  if (source.query.mine) conditions.push(frag`${alias}."OwnerId" = ${param((run) => run.context.userId)}`);
  const visible = context.visible(object, alias);
  if (visible !== null) conditions.push(frag`(${visible})`);
  return conditions;
}
