/** Results of DML, and the types batches are made of. Source: Apex Reference Guide, "Database Namespace". */
import { defineType } from '../registry.ts';
import type { MergeResult, SaveError, SaveResult } from '../../store/types.ts';
import { ApexIterator } from '../runtime/iteration.ts';
import { ApexList } from '../runtime/collections.ts';
import { BatchableContextValue } from '../runtime/contexts.ts';
import { nativeEnum, nativeEnums } from '../runtime/enums.ts';
import { QueryLocatorValue } from '../runtime/query-locator.ts';
import { interfaceMethod } from './object.ts';

/** SaveResult, UpsertResult, DeleteResult and UndeleteResult in one: `apexType` says which. */
export class ResultValue {
  readonly apexType: string;
  readonly result: SaveResult;
  constructor(apexType: string, result: SaveResult) {
    this.apexType = apexType;
    this.result = result;
  }

  toString(): string {
    const { success, id, errors } = this.result;
    const name = this.apexType;
    return `${name}[getErrors=(${errors.map((each) => each.message).join(', ')});getId=${id};isSuccess=${success};]`;
  }
}

/** The result of a merge. */
export class MergeValue extends ResultValue {
  readonly merged: MergeResult;
  constructor(merged: MergeResult) {
    super('Database.MergeResult', merged);
    this.merged = merged;
  }
}

export class ErrorValue {
  readonly apexType = 'Database.Error';
  readonly error: SaveError;
  constructor(error: SaveError) {
    this.error = error;
  }

  toString(): string {
    return `Database.Error[getFields=(${this.error.fields.join(', ')});getMessage=${this.error.message};getStatusCode=${this.error.statusCode};]`;
  }
}

/** As code reads them too: `result.id` for `result.getId()`. */
const properties = {
  'List<Database.Error> errors': (self: ResultValue) => common['List<Database.Error> getErrors()'](self),
  'Id id': (self: ResultValue) => self.result.id,
  'Boolean success': (self: ResultValue) => self.result.success,
};

const common = {
  'List<Database.Error> getErrors()': (self: ResultValue) =>
    new ApexList(
      'Database.Error',
      self.result.errors.map((error) => new ErrorValue(error)),
    ),
  'Id getId()': (self: ResultValue) => self.result.id,
  'Boolean isSuccess()': (self: ResultValue) => self.result.success,
};

for (const name of ['SaveResult', 'DeleteResult', 'UndeleteResult', 'UpsertResult']) {
  const type = `Database.${name}`;
  defineType(type, {
    is: (value) => value instanceof ResultValue && value.apexType === type,
    properties: {
      ...properties,
      ...(name === 'UpsertResult' ? { 'Boolean created': (self: ResultValue) => self.result.created ?? false } : {}),
    },
    methods: {
      ...common,
      ...(name === 'UpsertResult'
        ? { 'Boolean isCreated()': (self: ResultValue) => self.result.created ?? false }
        : {}),
    },
  });
}

defineType('Database.MergeResult', {
  is: (value) => value instanceof MergeValue,
  methods: {
    ...common,
    'List<Id> getMergedRecordIds()': (self: MergeValue) => new ApexList('Id', [...self.merged.mergedIds]),
    'List<Id> getUpdatedRelatedIds()': (self: MergeValue) => new ApexList('Id', [...self.merged.updatedRelatedIds]),
  },
});

/** Codes that the store and the usual rules give; others read as UNKNOWN_EXCEPTION. */
defineType('StatusCode', {
  kind: 'enum',
  constants: [
    'ALREADY_IN_PROCESS',
    'CANNOT_DELETE_LAST_DATED_CONVERSION_RATE',
    'CANNOT_EXECUTE_FLOW_TRIGGER',
    'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    'CIRCULAR_DEPENDENCY',
    'DELETE_FAILED',
    'DUPLICATE_EXTERNAL_ID',
    'DUPLICATE_USERNAME',
    'DUPLICATE_VALUE',
    'DUPLICATES_DETECTED',
    'EMPTY_ARGUMENT',
    'ENTITY_IS_DELETED',
    'ENTITY_IS_LOCKED',
    'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    'FIELD_FILTER_VALIDATION_EXCEPTION',
    'FIELD_INTEGRITY_EXCEPTION',
    'INACTIVE_OWNER_OR_USER',
    'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
    'INSUFFICIENT_ACCESS_OR_READONLY',
    'INVALID_CROSS_REFERENCE_KEY',
    'INVALID_EMAIL_ADDRESS',
    'INVALID_FIELD',
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    'INVALID_TYPE_ON_FIELD_IN_RECORD',
    'LIMIT_EXCEEDED',
    'MALFORMED_ID',
    'MISSING_ARGUMENT',
    'MIXED_DML_OPERATION',
    'NUMBER_OUTSIDE_VALID_RANGE',
    'OPERATION_ENQUEUED',
    'REQUIRED_FIELD_MISSING',
    'STORAGE_LIMIT_EXCEEDED',
    'STRING_TOO_LONG',
    'TRANSACTION_HEADER_NOT_SUPPORTED',
    'UNABLE_TO_LOCK_ROW',
    'UNDELETE_FAILED',
    'UNKNOWN_EXCEPTION',
  ],
});

export function statusCode(code: string) {
  return nativeEnums.find('StatusCode', code) ?? nativeEnum('StatusCode', 'UNKNOWN_EXCEPTION');
}

defineType('Database.Error', {
  is: (value) => value instanceof ErrorValue,
  methods: {
    'List<String> getFields()': (self: ErrorValue) => new ApexList('String', [...self.error.fields]),
    'String getMessage()': (self: ErrorValue) => self.error.message,
    'StatusCode getStatusCode()': (self: ErrorValue) => statusCode(self.error.statusCode),
  },
});

export class DmlOptionsValue {
  readonly apexType = 'Database.DMLOptions';
  optAllOrNone: boolean | null = null;
}

defineType('Database.DMLOptions', {
  is: (value) => value instanceof DmlOptionsValue,
  constructors: { '()': () => new DmlOptionsValue() },
  properties: {
    'Boolean OptAllOrNone': [
      (self: DmlOptionsValue) => self.optAllOrNone,
      (self: DmlOptionsValue, value) => {
        self.optAllOrNone = value;
      },
    ],
  },
});

defineType('Database.QueryLocatorIterator', {
  implements: ['Iterator<SObject>'],
  methods: {
    'Boolean hasNext()': (self: ApexIterator) => self.hasNext(),
    'SObject next()': (self: ApexIterator) => self.next(),
  },
});

defineType('Database.QueryLocator', {
  implements: ['Iterable<SObject>'],
  is: (value) => value instanceof QueryLocatorValue,
  methods: {
    'String getQuery()': (self: QueryLocatorValue) => self.query,
    'Database.QueryLocatorIterator iterator()': (self: QueryLocatorValue) => new ApexIterator(self),
  },
});

defineType('Database.BatchableContext', {
  is: (value) => value instanceof BatchableContextValue,
  methods: {
    'Id getJobId()': (self: BatchableContextValue) => self.jobId,
    'Id getChildJobId()': (self: BatchableContextValue) => self.jobId,
  },
});

// `start` may give a query locator or anything iterable.
defineType('Database.Batchable', {
  kind: 'interface',
  typeParams: ['T'],
  methods: {
    'Iterable<T> start(Database.BatchableContext context)': interfaceMethod('start'),
    'void execute(Database.BatchableContext context, List<T> scope)': interfaceMethod('execute'),
    'void finish(Database.BatchableContext context)': interfaceMethod('finish'),
  },
});

defineType('Database.Stateful', { kind: 'interface' });
defineType('Database.RaisesPlatformEvents', { kind: 'interface' });
defineType('Database.AllowsCallouts', { kind: 'interface' });
