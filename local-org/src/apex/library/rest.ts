/** RestContext and its request and response. Source: Apex Reference Guide, "RestContext Class". */
import { defineType } from '../registry.ts';
import { ApexBlob } from '../runtime/blob.ts';
import { ApexMap } from '../runtime/collections.ts';
import { transaction } from '../runtime/transaction.ts';

export class RestRequestValue {
  readonly apexType = 'RestRequest';
  requestURI: string | null = null;
  httpMethod: string | null = null;
  requestBody: ApexBlob | null = null;
  remoteAddress: string | null = '127.0.0.1';
  resourcePath: string | null = null;
  params = new ApexMap('String', 'String');
  headers = new ApexMap('String', 'String');
}

export class RestResponseValue {
  readonly apexType = 'RestResponse';
  statusCode: number | null = null;
  responseBody: ApexBlob | null = null;
  headers = new ApexMap('String', 'String');
}

/** Getter and setter of a plain property. */
function accessor<T extends object, K extends keyof T>(
  _type: T,
  name: K,
): [(self: T) => T[K], (self: T, value: T[K]) => void] {
  return [
    (self) => self[name],
    (self, value) => {
      self[name] = value;
    },
  ];
}

const request = new RestRequestValue();
const response = new RestResponseValue();

defineType('RestRequest', {
  is: (value) => value instanceof RestRequestValue,
  constructors: { '()': () => new RestRequestValue() },
  properties: {
    'String requestURI': accessor(request, 'requestURI'),
    'String httpMethod': accessor(request, 'httpMethod'),
    'Blob requestBody': accessor(request, 'requestBody'),
    'String remoteAddress': accessor(request, 'remoteAddress'),
    'String resourcePath': accessor(request, 'resourcePath'),
    'Map<String,String> params': (self: RestRequestValue) => self.params,
    'Map<String,String> headers': (self: RestRequestValue) => self.headers,
  },
  methods: {
    'void addParameter(String name, String value)': (self: RestRequestValue, name, value) =>
      void self.params.put(name, value),
    'void addHeader(String name, String value)': (self: RestRequestValue, name, value) =>
      void self.headers.put(name, value),
  },
});

defineType('RestResponse', {
  is: (value) => value instanceof RestResponseValue,
  constructors: { '()': () => new RestResponseValue() },
  properties: {
    'Integer statusCode': accessor(response, 'statusCode'),
    'Blob responseBody': accessor(response, 'responseBody'),
    'Map<String,String> headers': (self: RestResponseValue) => self.headers,
  },
  methods: {
    'void addHeader(String name, String value)': (self: RestResponseValue, name, value) =>
      void self.headers.put(name, value),
  },
});

/** The exchange of the current transaction; a test may put its own in place. */
function exchange() {
  const tx = transaction();
  tx.rest ??= { request: null, response: null };
  return tx.rest;
}

defineType('RestContext', {
  staticProperties: {
    'RestRequest request': [
      () => exchange().request,
      (value) => {
        exchange().request = value;
      },
    ],
    'RestResponse response': [
      () => exchange().response,
      (value) => {
        exchange().response = value;
      },
    ],
  },
});
