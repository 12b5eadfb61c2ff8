/** Queries that Apex hands to `Database` as text. */
import type { CallExpr, Expr, MethodDecl, TypeDecl } from '../../../local-org/src/apex/compiler/ast.ts';
import { apexTrees, nodesOf, pathOf, typesOf, type AnyNode, type ApexTree } from './apex-trees.ts';
import type { OrgProject } from './project.ts';
import type { TextQuery } from './soql.ts';

/** Methods of Database that take a query; those of the second list take their binds as a map. */
const BY_SCOPE = new Set(['query', 'countquery', 'getquerylocator']);
const BY_MAP = new Set(['querywithbinds', 'countquerywithbinds', 'getquerylocatorwithbinds']);

/** Where names are looked up: the local variables of a method, then the fields of its classes. */
interface Scope {
  classes: Map<string, TypeDecl>;
  type: TypeDecl;
  outer: TypeDecl;
  locals: Map<string, Expr | null>;
}

export function* apexQueries(project: OrgProject): Generator<TextQuery> {
  const trees = apexTrees(project);
  const classes = new Map(
    trees.flatMap(({ tree }) => [...typesOf(tree)].map((type) => [type.name.toLowerCase(), type])),
  );
  for (const tree of trees) {
    if (tree.tree.kind === 'trigger' || tree.tree.kind === 'anonymous') continue;
    const outer = tree.tree;
    for (const type of typesOf(outer)) {
      for (const member of type.members) {
        if (member.kind === 'type') continue;
        yield* queriesIn(tree, member, { classes, type, outer, locals: localsOf(member) });
      }
    }
  }
}

function* queriesIn(tree: ApexTree, member: unknown, scope: Scope): Generator<TextQuery> {
  for (const node of nodesOf(member)) {
    if (node.kind !== 'call') continue;
    const call = node as unknown as CallExpr;
    const method = call.name.toLowerCase();
    const [text, second] = call.args;
    if (pathOf(call.target)?.at(-1)?.toLowerCase() !== 'database' || !text || text.kind === 'soql') continue;
    const place = { file: tree.file, line: text.line, column: text.col, text: constantText(text, scope) };
    // Tests run all their queries: a wrong name shows there.
    if (place.text === undefined && tree.isTest) continue;
    if (BY_SCOPE.has(method)) yield { ...place, refusesBind: (bind) => refusedVariable(bind, scope) };
    if (BY_MAP.has(method)) yield { ...place, refusesBind: (bind) => refusedKey(bind, second) };
  }
}

/** Every local variable and parameter of a method, with the value it begins with. Names are not reused in Apex. */
function localsOf(member: unknown): Map<string, Expr | null> {
  const locals = new Map<string, Expr | null>();
  for (const param of (member as Partial<MethodDecl>).params ?? []) locals.set(param.name.toLowerCase(), null);
  for (const node of nodesOf(member)) {
    if (node.kind === 'local') {
      for (const variable of node.variables as { name: string; init: Expr | null }[]) {
        locals.set(variable.name.toLowerCase(), variable.init);
      }
    }
    if (node.kind === 'foreach') locals.set((node.name as string).toLowerCase(), null);
  }
  forgetChanged(member, locals);
  return locals;
}

/** A variable that is written again has no value that could be told from here. */
function forgetChanged(member: unknown, locals: Map<string, Expr | null>): void {
  for (const node of nodesOf(member)) {
    const target = node.kind === 'assign' ? (node.target as AnyNode) : undefined;
    if (target?.kind === 'name' && locals.has((target.name as string).toLowerCase())) {
      locals.set((target.name as string).toLowerCase(), null);
    }
  }
}

/** The text an expression always has; undefined where that cannot be told. */
function constantText(expr: Expr, scope: Scope): string | undefined {
  switch (expr.kind) {
    case 'literal':
      return expr.type === 'String' || expr.type === 'Integer' ? expr.value : undefined;
    case 'paren':
      return constantText(expr.inner, scope);
    case 'binary': {
      const left = expr.op === '+' ? constantText(expr.left, scope) : undefined;
      const right = left === undefined ? undefined : constantText(expr.right, scope);
      return right === undefined ? undefined : left + right;
    }
    case 'call':
      return joined(expr, scope) ?? decorated(expr, scope);
    case 'name':
    case 'dot':
      return constantOf(expr, scope);
    default:
      return undefined;
  }
}

/** `String.join(new List<String>{ 'a', 'b' }, ', ')` */
function joined(call: CallExpr, scope: Scope): string | undefined {
  const [list, separator] = call.args;
  if (call.name.toLowerCase() !== 'join' || list?.kind !== 'new' || list.form !== 'items' || !separator)
    return undefined;
  const parts = [separator, ...list.items].map((item) => constantText(item, scope));
  return parts.includes(undefined) ? undefined : parts.slice(1).join(parts[0]);
}

/**
 * A method of one constant text, such as one that adds a field to a list of fields where the org has it: the text is
 * checked as it went in, since what comes out depends on the org.
 */
function decorated(call: CallExpr, scope: Scope): string | undefined {
  return call.args.length === 1 ? constantText(call.args[0]!, scope) : undefined;
}

function constantOf(expr: Expr, scope: Scope): string | undefined {
  const path = pathOf(expr);
  if (!path || path.length > 2) return undefined;
  const name = path.at(-1)!.toLowerCase();
  if (path.length === 1 && scope.locals.has(name)) {
    const init = scope.locals.get(name);
    return init ? constantText(init, scope) : undefined;
  }
  const owners = path.length === 2 ? [scope.classes.get(path[0]!.toLowerCase())] : [scope.type, scope.outer];
  for (const type of owners) {
    const field = type?.members.find((member) => member.kind === 'field' && member.name.toLowerCase() === name);
    if (!type || field?.kind !== 'field') continue;
    if (!field.init || !field.modifiers.words.includes('final')) return undefined;
    return constantText(field.init, { ...scope, type, locals: new Map() });
  }
  return undefined;
}

/** Query text sees the variables of the method around the call and the fields of its class, without paths. */
function refusedVariable(bind: string, scope: Scope): string | undefined {
  const name = bind.trim().toLowerCase();
  if (!/^\w+$/.test(name)) return `The text of a query binds plain variables only, not ":${bind}".`;
  if (scope.locals.has(name)) return undefined;
  const fields = [scope.type, scope.outer].flatMap((type) => type.members);
  const isField = fields.some(
    (each) => (each.kind === 'field' || each.kind === 'property') && sameName(each.name, name),
  );
  return isField ? undefined : `Variable does not exist: ${bind}`;
}

/** Keys that are no literals, or a map made elsewhere, cannot be compared. */
function refusedKey(bind: string, map: Expr | undefined): string | undefined {
  if (map?.kind !== 'new' || map.form !== 'entries') return undefined;
  const keys = map.entries.map(([key]) => (key.kind === 'literal' ? key.value : undefined));
  if (keys.includes(undefined) || keys.some((key) => sameName(key!, bind))) return undefined;
  return `The map of binds has no key "${bind}". Keys: ${keys.join(', ')}.`;
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
