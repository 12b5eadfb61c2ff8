/** Who may use a member: private within one file, protected in subclasses, @TestVisible from tests. */
import type { AccessModifier } from '../../emitted.ts';
import type { Node } from '../ast.ts';
import { fail } from '../errors.ts';
import { lineage, outermost } from '../model/classes.ts';
import type { ClassInfo } from '../model/classes.ts';
import { sameFile } from '../model/convert.ts';
import type { Body } from './body.ts';

interface Guarded {
  owner: ClassInfo;
  access: AccessModifier;
  isTestVisible: boolean;
}

export function isVisible(from: ClassInfo | null, member: Guarded): boolean {
  if (member.access === 'public' || member.access === 'global' || sameFile(from, member.owner)) return true;
  if (!from) return false;
  if (member.isTestVisible && outermost(from).isTest) return true;
  if (member.access !== 'protected') return false;
  for (let scope: ClassInfo | null = from; scope; scope = scope.outer) {
    for (const each of lineage(scope)) if (each === member.owner) return true;
  }
  return false;
}

export function checkVisible(body: Body, member: Guarded, at: Node, message: string): void {
  if (!isVisible(body.info, member)) fail(at, message);
}

export function checkTypeVisible(body: Body, info: ClassInfo, at: Node): void {
  if (!info.outer) return;
  checkVisible(
    body,
    { owner: info.outer, access: info.access, isTestVisible: info.isTestVisible },
    at,
    `Type is not visible: ${info.name}`,
  );
}
