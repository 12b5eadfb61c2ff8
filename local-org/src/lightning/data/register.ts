/** What the shell's own pages ask for besides UI API: lists, related lists, search and lookups. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { notFound } from '../../api/errors.ts';
import { equals } from '../../api/lookups.ts';
import { sessionOf } from '../../api/session.ts';
import { rightsOf } from '../../api/ui-api/rights.ts';
import { RecordSaveError } from '../../api/ui-api/save.ts';
import { objectOf } from '../../metadata/lookup.ts';
import type { ObjectDef } from '../../metadata/types.ts';
import type { LocalOrg } from '../../platform/org.ts';
import type { Condition } from '../../soql/ast.ts';
import { fieldViews } from '../model/fields.ts';
import { listFields } from '../model/lists.ts';
import { relatedList } from '../model/related.ts';
import { lookup, recordChoice, search } from './lookup.ts';
import { contains, countRows, listRows, userAccess } from './query.ts';
import { restoreRecord } from './restore.ts';

const PAGE_SIZE = 50;
const LARGEST_PAGE = 200;

type Query = Record<string, string | undefined>;

export function registerPageData(app: FastifyInstance, org: LocalOrg): void {
  app.get('/local/list/:object', async (request) => list(org, request));
  app.get('/local/related/:id/:relationship', async (request) => related(org, request));
  app.post('/local/restore', async (request, reply) => {
    try {
      restoreRecord(org, sessionOf(request).userId, request.body);
      return reply.code(204).send();
    } catch (error) {
      if (error instanceof RecordSaveError) return reply.code(error.status).send(error.body);
      throw error;
    }
  });
  app.get('/local/lookup', async (request) => {
    const { objects = '', q = '', id } = request.query as Query;
    const { userId } = sessionOf(request);
    return id ? recordChoice(org, userId, id) : { records: lookup(org, userId, objects.split(','), q) };
  });
  app.get('/local/search', async (request) => {
    const { q = '' } = request.query as Query;
    return { records: search(org, sessionOf(request).userId, q) };
  });
}

/** Rows of an object's list page: `?q=&sort=Name&direction=asc&limit=50&offset=0`. */
function list(org: LocalOrg, request: FastifyRequest): object {
  const { userId } = sessionOf(request);
  const rights = rightsOf(org, userId);
  const object = readable(org, userId, (request.params as { object: string }).object);
  const { q = '', sort, direction, limit, offset } = request.query as Query;
  const columns = fieldViews(org.metadata, object, listFields(object), rights);
  const column = columns.find((each) => each.name === sort) ?? columns[0]!;
  const where = q.trim() ? contains(object.nameField, q.trim()) : undefined;
  const access = userAccess(userId);
  const rows = listRows(
    org,
    {
      object,
      columns,
      ...(where ? { where } : {}),
      sort: { column, direction: direction === 'desc' ? 'desc' : 'asc' },
      limit: Math.min(Number(limit) || PAGE_SIZE, LARGEST_PAGE),
      offset: Number(offset) || 0,
    },
    access,
  );
  return { total: countRows(org, object, where, access), rows };
}

/** Children of a record: `?limit=6`; the count is of all of them. */
function related(org: LocalOrg, request: FastifyRequest): object {
  const { id: text, relationship } = request.params as { id: string; relationship: string };
  const { userId } = sessionOf(request);
  const id = org.parseId(text);
  const parent = id && org.objectOfId(id);
  const view = parent && relatedList(org.metadata, parent, relationship, rightsOf(org, userId));
  const child = view && objectOf(org.metadata, view.object);
  if (!id || !view || !child) throw notFound();
  const where = ofParent(child, equals(view.field, id));
  const access = userAccess(userId);
  const limit = Math.min(Number((request.query as Query)['limit']) || 6, LARGEST_PAGE);
  const sort = view.columns.find((column) => column.type === 'datetime' || column.type === 'date');
  const rows = listRows(
    org,
    {
      object: child,
      columns: view.columns,
      where,
      limit,
      ...(sort ? { sort: { column: sort, direction: 'desc' } } : {}),
    },
    access,
  );
  return { total: rows.length < limit ? rows.length : countRows(org, child, where, access), rows };
}

/** The copies of an event in its invitees' calendars are not shown beside it. */
function ofParent(child: ObjectDef, condition: Condition): Condition {
  return child.name === 'Event' ? { kind: 'and', parts: [condition, equals('IsChild', false)] } : condition;
}

function readable(org: LocalOrg, userId: string, name: string): ObjectDef {
  const object = objectOf(org.metadata, name);
  if (!object || !rightsOf(org, userId).object(object).read) throw notFound();
  return object;
}
