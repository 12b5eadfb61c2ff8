/** Http, HttpRequest, HttpResponse and their mock. Source: Apex Reference Guide, classes of these names. */
import { defineType } from '../registry.ts';
import { ApexBlob } from '../runtime/blob.ts';
import { send } from '../runtime/callouts.ts';
import { ApexList } from '../runtime/collections.ts';
import { newException } from '../runtime/exceptions.ts';
import { needed } from './arguments.ts';
import { interfaceMethod } from './object.ts';

/** What requests and responses share: a body and headers, which are found in any case. */
class HttpMessage {
  body: ApexBlob | null = null;
  readonly headers = new Map<string, { name: string; value: string | null }>();

  setHeader(name: string, value: string | null): void {
    this.headers.set(name.toLowerCase(), { name, value });
  }
}

class HttpRequestValue extends HttpMessage {
  readonly apexType = 'HttpRequest';
  endpoint: string | null = null;
  method: string | null = null;
  isCompressed = false;

  override toString(): string {
    return `System.HttpRequest[Endpoint=${this.endpoint}, Method=${this.method}]`;
  }
}

class HttpResponseValue extends HttpMessage {
  readonly apexType = 'HttpResponse';
  status: string | null = null;
  statusCode = 0;

  override toString(): string {
    return `System.HttpResponse[Status=${this.status}, StatusCode=${this.statusCode}]`;
  }
}

const messageMethods = {
  'String getBody()': ({ body }: HttpMessage) => body?.bytes.toString('utf8') ?? '',
  'Blob getBodyAsBlob()': ({ body }: HttpMessage) => body,
  'void setBody(String body)': (self: HttpMessage, body: string | null) => {
    self.body = new ApexBlob(Buffer.from(needed(body), 'utf8'));
  },
  'void setBodyAsBlob(Blob body)': (self: HttpMessage, body: ApexBlob | null) => {
    self.body = needed(body);
  },
  'String getHeader(String name)': ({ headers }: HttpMessage, name: string | null) =>
    headers.get(needed(name).toLowerCase())?.value ?? null,
  'void setHeader(String name, String value)': (self: HttpMessage, name: string | null, value: string | null) =>
    self.setHeader(needed(name), value),
};

const LONGEST_TIMEOUT = 120_000;

function checkTimeout(milliseconds: number): void {
  if (milliseconds < 1 || milliseconds > LONGEST_TIMEOUT) {
    throw newException('CalloutException', `Timeout must be between 1 and ${LONGEST_TIMEOUT} milliseconds`);
  }
}

defineType('HttpRequest', {
  is: (value) => value instanceof HttpRequestValue,
  constructors: { '()': () => new HttpRequestValue() },
  methods: {
    ...messageMethods,
    'String getEndpoint()': (self: HttpRequestValue) => self.endpoint,
    'void setEndpoint(String endpoint)': (self: HttpRequestValue, endpoint) => {
      self.endpoint = endpoint;
    },
    'String getMethod()': (self: HttpRequestValue) => self.method,
    'void setMethod(String method)': (self: HttpRequestValue, method) => {
      self.method = method;
    },
    'Boolean getCompressed()': (self: HttpRequestValue) => self.isCompressed,
    'void setCompressed(Boolean compressed)': (self: HttpRequestValue, compressed) => {
      self.isCompressed = needed(compressed);
    },
    'void setTimeout(Integer milliseconds)': (_self: HttpRequestValue, milliseconds) =>
      checkTimeout(needed(milliseconds)),
    'void setClientCertificateName(String name)': (_self: HttpRequestValue, name) => void needed(name),
    'String toString()': String,
  },
});

defineType('HttpResponse', {
  is: (value) => value instanceof HttpResponseValue,
  constructors: { '()': () => new HttpResponseValue() },
  methods: {
    ...messageMethods,
    'List<String> getHeaderKeys()': ({ headers }: HttpResponseValue) =>
      new ApexList(
        'String',
        [...headers.values()].map(({ name }) => name),
      ),
    'String getStatus()': (self: HttpResponseValue) => self.status,
    'void setStatus(String status)': (self: HttpResponseValue, status) => {
      self.status = status;
    },
    'Integer getStatusCode()': (self: HttpResponseValue) => self.statusCode,
    'void setStatusCode(Integer statusCode)': (self: HttpResponseValue, statusCode) => {
      self.statusCode = needed(statusCode);
    },
    'String toString()': String,
  },
});

class HttpValue {
  readonly apexType = 'Http';
}

defineType('Http', {
  is: (value) => value instanceof HttpValue,
  constructors: { '()': () => new HttpValue() },
  methods: {
    'HttpResponse send(HttpRequest request)': (_self: HttpValue, request: HttpRequestValue | null) =>
      send(needed(request), request!.endpoint),
  },
});

defineType('HttpCalloutMock', {
  kind: 'interface',
  methods: { 'HttpResponse respond(HttpRequest request)': interfaceMethod('respond', ['HttpRequest']) },
});
