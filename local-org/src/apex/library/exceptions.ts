/** The exception types. Source: Apex Reference Guide, "Exception Class and Built-In Exceptions". */
import { defineType } from '../registry.ts';
import { ApexList, ApexMap, ApexSet } from '../runtime/collections.ts';
import { ApexException, newException, sobjectException } from '../runtime/exceptions.ts';
import { FieldToken, fieldToken } from '../runtime/schema.ts';
import { lineOf, stackOf } from '../runtime/stack.ts';
import { text } from '../runtime/text.ts';
import { transaction } from '../runtime/transaction.ts';
import { fieldOf } from '../../metadata/lookup.ts';
import { objectOfId } from '../runtime/schema.ts';
import { needed } from './arguments.ts';
import { statusCode } from './database-results.ts';

defineType('Exception', {
  kind: 'exception',
  isAbstract: true,
  is: (value) => value instanceof ApexException,
  methods: {
    'Exception getCause()': (self: ApexException) => self.apexCause,
    'Integer getLineNumber()': (self: ApexException) => lineOf(self, transaction().world.position),
    'String getMessage()': (self: ApexException) => self.getMessage(),
    'String getStackTraceString()': (self: ApexException) => stackOf(self, transaction().world.position).join('\n'),
    'String getTypeName()': (self: ApexException) => self.getTypeName(),
    'void initCause(Exception cause)': (self: ApexException, cause) => {
      if (self.apexCause) throw newException('IllegalStateException', "Can't overwrite cause");
      self.apexCause = needed(cause);
    },
    'void setMessage(String message)': (self: ApexException, message) => {
      self.text = message;
    },
    'String toString()': text,
  },
});

/** Types of errors that code may also throw itself. */
const THROWN_BY_CODE = [
  'AsyncException',
  'CalloutException',
  'DmlException',
  'DuplicateMessageException',
  'EmailException',
  'ExternalObjectException',
  'FinalException',
  'HandledException',
  'IllegalArgumentException',
  'IllegalStateException',
  'InvalidParameterValueException',
  'InvalidReadOnlyUserDmlException',
  'JSONException',
  'LimitException',
  'ListException',
  'MathException',
  'NoAccessException',
  'NoDataFoundException',
  'NoSuchElementException',
  'NullPointerException',
  'QueryException',
  'RequiredFeatureMissing',
  'SObjectException',
  'SecurityException',
  'SerializationException',
  'StringException',
  'TypeException',
  'UnexpectedException',
  'UnsupportedOperationException',
  'VisualforceException',
  'XmlException',
  'AssertException',
];

/** Source: Apex Developer Guide, "Enforce User Mode for Database Operations": all access errors of the query. */
const queryMethods = {
  'Map<String,Set<String>> getInaccessibleFields()': ({ inaccessible }: ApexException) =>
    new ApexMap(
      'String',
      'Set<String>',
      [...inaccessible].map(([object, fields]) => [object, new ApexSet('String', fields)]),
    ),
};

for (const type of THROWN_BY_CODE) {
  defineType(type, {
    kind: 'exception',
    extends: 'Exception',
    is: (value) => value instanceof ApexException && value.nativeType === type,
    constructors: {
      '()': () => newException(type, null),
      '(String message)': (message) => newException(type, message),
      '(Exception cause)': (cause) => newException(type, null, cause),
      '(String message, Exception cause)': (message, cause) => newException(type, message, cause),
    },
    ...(type === 'DmlException' ? { methods: dmlMethods() } : {}),
    ...(type === 'QueryException' ? { methods: queryMethods } : {}),
  });
}

/** The client is told the constructor's text; Apex sees it only after `setMessage`. */
function auraHandled(message: string | null): ApexException {
  const exception = newException('AuraHandledException', null);
  exception.clientMessage = message;
  return exception;
}

defineType('AuraHandledException', {
  kind: 'exception',
  extends: 'Exception',
  is: (value) => value instanceof ApexException && value.nativeType === 'AuraHandledException',
  constructors: { '(String message)': auraHandled },
});

function failure(self: ApexException, index: number) {
  const found = self.failures[needed(index)];
  if (!found) throw newException('ListException', `List index out of bounds: ${index}`);
  return found;
}

function fieldsOf(self: ApexException, index: number): FieldToken[] {
  const { id, error } = failure(self, index);
  const def = id ? objectOfId(id) : undefined;
  if (!def) throw sobjectException('The fields of this error are known by name only: use getDmlFieldNames');
  return error.fields
    .map((name) => fieldOf(def, name))
    .filter((each) => each !== undefined)
    .map((each) => fieldToken(def, each));
}

function dmlMethods() {
  return {
    'Integer getNumDml()': (self: ApexException) => self.failures.length,
    'List<String> getDmlFieldNames(Integer index)': (self: ApexException, index: number) =>
      new ApexList('String', [...failure(self, index).error.fields]),
    'List<Schema.SObjectField> getDmlFields(Integer index)': (self: ApexException, index: number) =>
      new ApexList('Schema.SObjectField', fieldsOf(self, index)),
    'String getDmlId(Integer index)': (self: ApexException, index: number) => failure(self, index).id,
    'Integer getDmlIndex(Integer index)': (self: ApexException, index: number) => failure(self, index).index,
    'String getDmlMessage(Integer index)': (self: ApexException, index: number) => failure(self, index).error.message,
    'String getDmlStatusCode(Integer index)': (self: ApexException, index: number) =>
      failure(self, index).error.statusCode,
    'StatusCode getDmlType(Integer index)': (self: ApexException, index: number) =>
      statusCode(failure(self, index).error.statusCode),
  };
}
