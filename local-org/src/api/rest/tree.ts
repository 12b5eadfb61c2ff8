/** `/composite/tree/X`: records with nested children, saved together or not at all. */
import { childOf } from '../../metadata/lookup.ts';
import type { ObjectDef } from '../../metadata/types.ts';
import type { Row, SaveError } from '../../store/types.ts';
import { ApiError, badJson, badRequest } from '../errors.ts';
import { isObject, knownObject, readRow, type JsonObject } from '../json.ts';
import { bodyObject, findByKey } from './records.ts';
import type { RestAnswer, RestCall, Route } from './router.ts';

const MOST_RECORDS = 200;
const MOST_LEVELS = 5;

export const treeRoutes: Route[] = [{ method: 'POST', path: '/composite/tree/:object', handler: tree }];

interface Node {
  object: ObjectDef;
  referenceId: string;
  row: Row;
  parent?: { node: Node; field: string };
  id?: string;
}

class TreeError extends Error {
  readonly results: { referenceId: string; errors: SaveError[] }[];
  constructor(results: { referenceId: string; errors: SaveError[] }[]) {
    super('The tree was refused.');
    this.results = results;
  }
}

function tree(call: RestCall): RestAnswer {
  const object = knownObject(call.org.metadata, call.params['object']!);
  const savepoint = call.org.savepoint();
  try {
    const levels = readLevels(call, object);
    for (const level of levels) saveLevel(call, level);
    const results = levels.flat().map(({ referenceId, id }) => ({ referenceId, id }));
    return { status: 201, body: { hasErrors: false, results } };
  } catch (error) {
    if (!(error instanceof TreeError)) throw error;
    call.org.rollback(savepoint);
    return { status: 400, body: { hasErrors: true, results: error.results } };
  }
}

/** The tree level by level, so that parents are saved before their children. */
function readLevels(call: RestCall, root: ObjectDef): Node[][] {
  const levels: Node[][] = [];
  const references = new Set<string>();
  const walk = (records: unknown, object: ObjectDef, level: number, parent?: Node['parent']): void => {
    if (!Array.isArray(records) || !records.every(isObject)) throw badJson('"records" must be a list of objects.');
    if (level >= MOST_LEVELS) throw badRequest(`A tree has at most ${MOST_LEVELS} levels.`);
    for (const record of records) {
      const node = readNode(call, record, object, parent);
      if (references.has(node.referenceId)) throw badRequest(`Duplicate ReferenceId provided: ${node.referenceId}`);
      references.add(node.referenceId);
      (levels[level] ??= []).push(node);
      for (const [name, children] of childLists(record)) {
        const relation = childOf(object, name);
        if (!relation) throw badRequest(`No such relationship '${name}' on ${object.name}`, 'INVALID_FIELD');
        walk(children, knownObject(call.org.metadata, relation.childObject), level + 1, {
          node,
          field: relation.field,
        });
      }
    }
  };
  walk(bodyObject(call.json())['records'], root, 0);
  if (references.size > MOST_RECORDS) throw badRequest(`A tree has at most ${MOST_RECORDS} records.`);
  return levels;
}

function readNode(call: RestCall, record: JsonObject, object: ObjectDef, parent: Node['parent']): Node {
  const attributes = isObject(record['attributes']) ? record['attributes'] : {};
  const referenceId = attributes['referenceId'];
  if (typeof referenceId !== 'string')
    throw badRequest('Each record of a tree needs "attributes": {"type", "referenceId"}.');
  if (String(attributes['type']).toLowerCase() !== object.name.toLowerCase()) {
    throw badRequest(
      `${referenceId} is of type ${String(attributes['type'])}, expected ${object.name}.`,
      'INVALID_TYPE',
    );
  }
  const children = new Set(childLists(record).map(([name]) => name));
  const own = Object.fromEntries(Object.entries(record).filter(([name]) => !children.has(name)));
  try {
    const row = readRow(object, own, 'create', findByKey(call));
    return { object, referenceId, row, ...(parent ? { parent } : {}) };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const errors = error.errors.map(({ errorCode, message, fields }) => ({
      statusCode: errorCode,
      message,
      fields: fields ?? [],
    }));
    throw new TreeError([{ referenceId, errors }]);
  }
}

function childLists(record: JsonObject): [string, unknown][] {
  return Object.entries(record).flatMap(([name, value]) =>
    isObject(value) && 'records' in value ? [[name, value['records']] as [string, unknown]] : [],
  );
}

function saveLevel(call: RestCall, level: Node[]): void {
  const failed: { referenceId: string; errors: SaveError[] }[] = [];
  for (const object of new Set(level.map((node) => node.object))) {
    const nodes = level.filter((node) => node.object === object);
    const rows = nodes.map(({ row, parent }) => (parent ? { ...row, [parent.field]: parent.node.id! } : row));
    const results = call.org.dml('insert', object.name, rows, { access: call.access, allOrNone: true });
    results.forEach((result, i) => {
      const node = nodes[i]!;
      if (result.errors.length > 0) failed.push({ referenceId: node.referenceId, errors: result.errors });
      else node.id = result.id!;
    });
  }
  if (failed.length > 0) throw new TreeError(failed);
}
