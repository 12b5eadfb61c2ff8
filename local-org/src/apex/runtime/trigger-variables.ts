/** `Trigger.new` and its fellows. Source: Apex Developer Guide, "Trigger Context Variables". */
import { nativeEnum } from './enums.ts';
import { transaction } from './transaction.ts';
import type { TriggerContext } from './trigger-context.ts';

export function triggerVariable(name: string): unknown {
  const context = transaction().trigger;
  return name === 'isexecuting' ? context !== null : context ? valueIn(context, name) : absent(name);
}

const absent = (name: string): unknown => (name.startsWith('is') ? false : null);

function valueIn(context: TriggerContext, name: string): unknown {
  switch (name) {
    case 'new':
      return context.newList;
    case 'old':
      return context.oldList;
    case 'newmap':
      return context.newMap;
    case 'oldmap':
      return context.oldMap;
    case 'size':
      return context.size;
    case 'isbefore':
      return context.isBefore;
    case 'isafter':
      return !context.isBefore;
    case 'operationtype':
      return nativeEnum(
        'TriggerOperation',
        `${context.isBefore ? 'BEFORE' : 'AFTER'}_${context.operation.toUpperCase()}`,
      );
    default:
      return name === `is${context.operation}`;
  }
}
