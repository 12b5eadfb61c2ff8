/** Calls of @AuraEnabled methods from Lightning components. */
import type { ApexClass, MethodMeta } from '../emitted.ts';
import { fromComponent, toComponent } from './aura.ts';
import type { Json } from './aura.ts';
import { ApexCallError } from './call-error.ts';
import { asApexException } from './exceptions.ts';
import { runInTransaction } from './run.ts';
import type { ApexWorld } from './transaction.ts';

/** @throws ApexCallError */
export function callFromComponent(
  world: ApexWorld,
  className: string,
  method: string,
  params: Record<string, unknown>,
  userId: string,
): Json {
  const { cls, meta } = find(world, className, method);
  checkClassAccess(world, cls, userId);
  try {
    return runInTransaction(world, userId, (tx) => {
      tx.entry = 'AURA';
      const args = meta.params.map((param) => argument(params, param.name, param.type));
      return toComponent(cls[meta.js](...args));
    });
  } catch (error) {
    const exception = asApexException(error);
    if (exception) throw ApexCallError.of(exception);
    throw error;
  }
}

function find(world: ApexWorld, className: string, method: string): { cls: ApexClass; meta: MethodMeta } {
  const cls = world.class(className);
  const meta = cls?.$meta.methods.find(
    (each) => each.isStatic && each.name === method && each.annotations.some(({ name }) => name === 'auraenabled'),
  );
  if (!cls || !meta) {
    throw new ApexCallError(`There is no @AuraEnabled method ${className}.${method}.`, { code: 'NOT_FOUND' });
  }
  return { cls, meta };
}

/** The class must be in the profile or in a permission set of the user. */
export function checkClassAccess(world: ApexWorld, cls: ApexClass, userId: string): void {
  const { name } = cls.$meta;
  if (world.host.rights(userId).apexClass(name)) return;
  throw new ApexCallError(`You do not have access to the Apex class named '${name}'.`, { code: 'INSUFFICIENT_ACCESS' });
}

/** Parameters come by name; one that is left out is null. */
function argument(params: Record<string, unknown>, name: string, type: string): unknown {
  try {
    return fromComponent(params[name], type);
  } catch (error) {
    const exception = asApexException(error);
    if (!exception) throw error;
    throw new ApexCallError(`Parameter ${name}: ${exception.getMessage()}`, { code: 'INVALID_ARGUMENT' });
  }
}
