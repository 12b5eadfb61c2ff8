/** A query Salesforce would refuse, in its words and with its error code. */
export class SoqlError extends Error {
  /** Such as MALFORMED_QUERY, INVALID_FIELD, INVALID_TYPE. */
  readonly code: string;
  /** Offset in the query text, where known. */
  readonly position: number | undefined;
  /** Object → fields that the user may not see, where that is the reason. */
  readonly inaccessible = new Map<string, Set<string>>();

  constructor(code: string, message: string, position?: number) {
    super(message);
    this.name = 'SoqlError';
    this.code = code;
    this.position = position;
  }

  /** The message as the REST API gives it: with the place in the query. */
  inQuery(text: string): string {
    if (this.position === undefined) return this.message;
    const before = text.slice(0, this.position);
    const row = before.split('\n').length;
    const column = this.position - before.lastIndexOf('\n');
    const near = text.slice(Math.max(0, this.position - 25), this.position + 25).replaceAll('\n', ' ');
    const caret = ' '.repeat(Math.min(25, this.position)) + '^';
    return `\n${near}\n${caret}\nERROR at Row:${row}:Column:${column}\n${this.message}`;
  }
}

export function malformed(message: string, position?: number): SoqlError {
  return new SoqlError('MALFORMED_QUERY', message, position);
}

/** A part of SOQL that the platform has and the local org does not. */
export function unsupported(what: string): SoqlError {
  return new SoqlError('UNSUPPORTED_LOCALLY', `${what} is not supported by the local org. Write the query without it.`);
}

/**
 * convertCurrency() is for orgs with several currencies; the local org has one.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_querying_currency_fields.htm
 */
export function oneCurrency(): SoqlError {
  return new SoqlError(
    'INVALID_FIELD',
    'convertCurrency() needs an org with multiple currencies, and this org has one. Select the field itself.',
  );
}

const CHECK_NAMES = 'Please reference your WSDL or the describe call for the appropriate names.';

export function noSuchColumn(field: string, entity: string): SoqlError {
  return new SoqlError(
    'INVALID_FIELD',
    `No such column '${field}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append ` +
      `the '__c' after the custom field name. ${CHECK_NAMES}`,
  );
}

export function noSuchParent(relationship: string): SoqlError {
  return new SoqlError(
    'INVALID_FIELD',
    `Didn't understand relationship '${relationship}' in field path. If you are attempting to use a custom ` +
      `relationship, be sure to append the '__r' after the custom relationship name. ${CHECK_NAMES}`,
  );
}

export function noSuchChild(relationship: string): SoqlError {
  return new SoqlError(
    'INVALID_TYPE',
    `Didn't understand relationship '${relationship}' in FROM part of query call. If you are attempting to use a ` +
      `custom relationship, be sure to append the '__r' after the custom relationship name. ${CHECK_NAMES}`,
  );
}

export function noSuchObject(name: string): SoqlError {
  return new SoqlError(
    'INVALID_TYPE',
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the ` +
      `'__c' after the entity name. ${CHECK_NAMES}`,
  );
}
