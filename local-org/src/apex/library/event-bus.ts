/** EventBus.publish. Source: Apex Reference Guide, "EventBus Class". Nobody but the org's own log listens here. */
import { defineType } from '../registry.ts';
import { ApexList } from '../runtime/collections.ts';
import { rowOf } from '../runtime/convert.ts';
import { recordsArgument } from '../runtime/dml.ts';
import { transaction } from '../runtime/transaction.ts';
import { ResultValue } from './database-results.ts';

function publish(argument: unknown): unknown {
  const { host, limits } = transaction();
  limits.count('publishImmediateDml');
  const events = recordsArgument(argument);
  host.publish(events.map((event) => ({ object: event.type, row: rowOf(event) })));
  const results = events.map(() => new ResultValue('Database.SaveResult', { id: null, success: true, errors: [] }));
  return argument instanceof ApexList ? new ApexList('Database.SaveResult', results) : results[0];
}

defineType('EventBus', {
  statics: {
    'Database.SaveResult publish(SObject event)': publish,
    'List<Database.SaveResult> publish(List<SObject> events)': publish,
  },
});
