/** UI API: what Lightning Data Service reads and writes. Everything happens as the caller, in user mode. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fieldOf, objectOf } from '../metadata/lookup.ts';
import type { ObjectDef } from '../metadata/types.ts';
import type { LocalOrg } from '../platform/org.ts';
import type { Access } from '../store/types.ts';
import { badRequest, notFound } from './errors.ts';
import { isObject, type JsonObject } from './json.ts';
import { sessionOf } from './session.ts';
import { objectInfo, picklistValues, readableObject } from './ui-api/object-info.ts';
import { FieldPaths, type FieldPath } from './ui-api/paths.ts';
import { readRecord, type RecordRepresentation } from './ui-api/record.ts';
import { rightsOf, viewerOf } from './ui-api/rights.ts';
import { RecordSaveError, saveRecord } from './ui-api/save.ts';

const BASE = '/services/data/:version/ui-api';

type Params = Record<string, string>;
type Query = Record<string, string | undefined>;

export function registerUiApi(app: FastifyInstance, org: LocalOrg): void {
  const face = new UiApi(org);
  const answer =
    (work: (request: FastifyRequest) => unknown, status = 200) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      try {
        return reply.code(status).send(work(request));
      } catch (error) {
        if (error instanceof RecordSaveError) return reply.code(error.status).send(error.body);
        throw error;
      }
    };
  app.get(
    `${BASE}/object-info/:object`,
    answer((request) => face.objectInfo(request)),
  );
  app.get(
    `${BASE}/object-info/:object/picklist-values/:recordType`,
    answer((request) => face.allPicklists(request)),
  );
  app.get(
    `${BASE}/object-info/:object/picklist-values/:recordType/:field`,
    answer((request) => face.picklist(request)),
  );
  app.get(
    `${BASE}/records/:id`,
    answer((request) => face.read(request)),
  );
  app.post(
    `${BASE}/records`,
    answer((request) => face.create(request), 201),
  );
  app.patch(
    `${BASE}/records/:id`,
    answer((request) => face.update(request)),
  );
  app.delete(
    `${BASE}/records/:id`,
    answer((request) => face.remove(request), 204),
  );
}

class UiApi {
  readonly #org: LocalOrg;

  constructor(org: LocalOrg) {
    this.#org = org;
  }

  objectInfo(request: FastifyRequest): object {
    const rights = rightsOf(this.#org, sessionOf(request).userId);
    const object = readableObject(this.#org.metadata, (request.params as Params)['object']!, rights);
    return objectInfo(object, this.#org.metadata, rights);
  }

  picklist(request: FastifyRequest): object {
    const { object: objectName, field: fieldName } = request.params as Params;
    const rights = rightsOf(this.#org, sessionOf(request).userId);
    const object = readableObject(this.#org.metadata, objectName!, rights);
    const field = fieldOf(object, fieldName!);
    if (!field || !rights.field(object, field).read) throw notFound();
    if (!field.picklist) throw badRequest(`${object.name}.${field.name} is not a picklist.`, 'INVALID_FIELD');
    return picklistValues(field, request.url);
  }

  allPicklists(request: FastifyRequest): object {
    const rights = rightsOf(this.#org, sessionOf(request).userId);
    const object = readableObject(this.#org.metadata, (request.params as Params)['object']!, rights);
    const fields = [...object.fields.values()].filter((field) => field.picklist && rights.field(object, field).read);
    const url = request.url.split('?')[0];
    return {
      eTag: '',
      picklistFieldValues: Object.fromEntries(
        fields.map((field) => [field.name, picklistValues(field, `${url}/${field.name}`)]),
      ),
    };
  }

  read(request: FastifyRequest): RecordRepresentation {
    const { object, id } = this.#record(request);
    const query = request.query as Query;
    const fields = names(query['fields']);
    const optionalFields = names(query['optionalFields']);
    if (!fields.length && !optionalFields.length) {
      throw badRequest('Name at least one field in fields or optionalFields.', 'ILLEGAL_QUERY_PARAMETER_VALUE');
    }
    const paths = this.#paths(request);
    return this.#representation(request, object, id, [
      ...paths.required(object, fields),
      ...paths.optional(object, optionalFields),
    ]);
  }

  create(request: FastifyRequest): RecordRepresentation {
    const body = bodyOf(request);
    const object = objectOf(this.#org.metadata, String(body['apiName'] ?? ''));
    if (!object) throw badRequest('The body needs "apiName": the name of an object.', 'INVALID_TYPE');
    const id = saveRecord(this.#org, 'insert', object, null, body['fields'], this.#access(request));
    return this.#saved(request, object, id, body);
  }

  update(request: FastifyRequest): RecordRepresentation {
    const { object, id } = this.#record(request);
    const body = bodyOf(request);
    saveRecord(this.#org, 'update', object, id, body['fields'], this.#access(request));
    return this.#saved(request, object, id, body);
  }

  remove(request: FastifyRequest): undefined {
    const { object, id } = this.#record(request);
    saveRecord(this.#org, 'delete', object, id, {}, this.#access(request));
    return undefined;
  }

  /** After a save: the written fields, the name, and what the client asked for besides. */
  #saved(request: FastifyRequest, object: ObjectDef, id: string, body: JsonObject): RecordRepresentation {
    const written = isObject(body['fields']) ? Object.keys(body['fields']) : [];
    const asked = names((request.query as Query)['optionalFields']);
    const own = [object.nameField, ...written].map((name) => `${object.name}.${name}`);
    return this.#representation(request, object, id, this.#paths(request).optional(object, [...own, ...asked]));
  }

  #representation(request: FastifyRequest, object: ObjectDef, id: string, paths: FieldPath[]): RecordRepresentation {
    const viewer = viewerOf(this.#org, sessionOf(request).userId);
    return readRecord(this.#org, object, id, paths, viewer, this.#access(request));
  }

  #record(request: FastifyRequest): { object: ObjectDef; id: string } {
    const id = this.#org.parseId((request.params as Params)['id']!);
    const object = id && this.#org.objectOfId(id);
    if (!id || !object) throw notFound();
    return { object, id };
  }

  #paths(request: FastifyRequest): FieldPaths {
    return new FieldPaths(this.#org.metadata, rightsOf(this.#org, sessionOf(request).userId));
  }

  #access(request: FastifyRequest): Access {
    return { userId: sessionOf(request).userId, mode: 'user', sharing: true };
  }
}

function names(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

function bodyOf(request: FastifyRequest): JsonObject {
  if (!isObject(request.body)) throw badRequest('The body must be a JSON object.', 'JSON_PARSER_ERROR');
  return request.body;
}
