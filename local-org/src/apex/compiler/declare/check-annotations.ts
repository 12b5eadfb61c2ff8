/** Which methods may bear which annotation. */
import type { ClassInfo, MethodInfo } from '../model/classes.ts';
import { hasAnnotation, outermost } from '../model/classes.ts';
import { VOID } from '../model/types.ts';

const MUST_BE_STATIC: Record<string, string> = {
  future: 'Future methods must be declared as static',
  invocablemethod: 'InvocableMethod methods must be declared as static',
  istest: 'IsTest methods must be declared as static',
  testsetup: 'TestSetup methods must be declared as static',
  httpget: 'HttpGet methods must be declared as static',
  httppost: 'HttpPost methods must be declared as static',
  httpput: 'HttpPut methods must be declared as static',
  httppatch: 'HttpPatch methods must be declared as static',
  httpdelete: 'HttpDelete methods must be declared as static',
};

export function checkAnnotations(info: ClassInfo, method: MethodInfo, say: (message: string) => void): void {
  for (const [name, message] of Object.entries(MUST_BE_STATIC)) {
    if (hasAnnotation(method, name) && !method.isStatic) say(message);
  }
  if (hasAnnotation(method, 'auraenabled')) checkAuraEnabled(method, say);
  if (hasAnnotation(method, 'future')) checkFuture(method, say);
  const isTest = hasAnnotation(method, 'istest');
  if (isTest && !outermost(info).isTest) say('Defining type for IsTest methods must be declared as IsTest');
  if ((isTest || hasAnnotation(method, 'testsetup')) && method.params.length > 0)
    say('Test methods cannot have parameters');
  if ((isTest || hasAnnotation(method, 'testsetup')) && method.returns !== VOID)
    say('Test methods must have a void return type');
}

function checkAuraEnabled(method: MethodInfo, say: (message: string) => void): void {
  if (!method.isStatic && !method.name.startsWith('get'))
    say(`Non static AuraEnabled methods must be named with a prefix 'get'`);
  // two overloads could not be told apart by name
  const overloads = method.owner.methods.get(method.name.toLowerCase()) ?? [];
  if (overloads.filter((other) => hasAnnotation(other, 'auraenabled')).length > 1) {
    say(`Overloaded AuraEnabled methods are not supported: ${method.name}`);
  }
}

function checkFuture(method: MethodInfo, say: (message: string) => void): void {
  if (method.returns !== VOID) say(`Future methods do not support return type of ${method.returns.name}`);
  for (const { type } of method.params) {
    const parts = type.kind === 'native' ? type.args : [type];
    if (!parts.every((part) => part.kind === 'primitive' && part.name !== 'Object'))
      say(`Future methods do not support parameter type of ${type.name}`);
  }
}
