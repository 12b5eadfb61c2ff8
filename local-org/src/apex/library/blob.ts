/** Blob, EncodingUtil, Crypto (digests and random numbers), Url. Source: Apex Reference Guide, classes of these names. */
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { defineType } from '../registry.ts';
import { ApexBlob } from '../runtime/blob.ts';
import { same } from '../runtime/equality.ts';
import { newException, stringException } from '../runtime/exceptions.ts';
import { needed } from './arguments.ts';

defineType('Blob', {
  statics: { 'Blob valueOf(String text)': (value) => new ApexBlob(Buffer.from(needed<string>(value), 'utf8')) },
  methods: {
    'Integer size()': (self: ApexBlob) => self.bytes.length,
    'String toString()': (self: ApexBlob) => {
      const decoded = self.bytes.toString('utf8');
      if (decoded.includes('\ufffd')) throw stringException('BLOB is not a valid UTF-8 string');
      return decoded;
    },
    'Boolean equals(Object other)': same,
  },
});

defineType('EncodingUtil', {
  statics: {
    'Blob base64Decode(String text)': (value) => new ApexBlob(Buffer.from(needed<string>(value), 'base64')),
    'String base64Encode(Blob value)': (value) => needed<ApexBlob>(value).bytes.toString('base64'),
    'Blob convertFromHex(String text)': (value) => new ApexBlob(Buffer.from(needed<string>(value), 'hex')),
    'String convertToHex(Blob value)': (value) => needed<ApexBlob>(value).bytes.toString('hex'),
    'String urlDecode(String text, String encoding)': (value) =>
      decodeURIComponent(needed<string>(value).replaceAll('+', ' ')),
    'String urlEncode(String text, String encoding)': (value) =>
      encodeURIComponent(needed(value))
        .replaceAll('%20', '+')
        .replace(/[!'()~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`),
  },
});

const DIGESTS: Record<string, string> = {
  md5: 'md5',
  sha1: 'sha1',
  'sha-256': 'sha256',
  'sha-512': 'sha512',
  sha256: 'sha256',
};

function digestName(name: string): string {
  const digest = DIGESTS[needed(name).toLowerCase().replace(/^hmac/, '')];
  if (!digest) throw newException('InvalidParameterValueException', `Unsupported algorithm: ${name}`);
  return digest;
}

defineType('Crypto', {
  statics: {
    'Blob generateDigest(String algorithm, Blob input)': (algorithm, input: ApexBlob) =>
      new ApexBlob(createHash(digestName(algorithm)).update(needed(input).bytes).digest()),
    'Blob generateMac(String algorithm, Blob input, Blob key)': (algorithm, input: ApexBlob, key: ApexBlob) =>
      new ApexBlob(createHmac(digestName(algorithm), needed(key).bytes).update(needed(input).bytes).digest()),
    'Integer getRandomInteger()': () => randomBytes(4).readInt32BE(),
    'Long getRandomLong()': () => randomBytes(8).readBigInt64BE(),
  },
});

class UuidValue {
  readonly apexType = 'UUID';
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }

  toString(): string {
    return this.value;
  }
}

defineType('UUID', {
  is: (value) => value instanceof UuidValue,
  statics: { 'UUID randomUUID()': () => new UuidValue(randomUUID()) },
  methods: { 'String toString()': (self: UuidValue) => self.value },
});

class UrlValue {
  readonly apexType = 'Url';
  readonly url: URL;
  constructor(text: string) {
    this.url = new URL(text);
  }

  toString(): string {
    return this.url.href;
  }
}

/** The address under which pages of the org are reached; links in tests and messages need only be stable. */
const ORG_URL = 'https://local.my.salesforce.com';

defineType('Url', {
  is: (value) => value instanceof UrlValue,
  constructors: { '(String text)': (value) => new UrlValue(needed(value)) },
  statics: {
    'Url getOrgDomainUrl()': () => new UrlValue(ORG_URL),
  },
  methods: {
    'String getHost()': (self: UrlValue) => self.url.host,
    'String getPath()': (self: UrlValue) => self.url.pathname,
    'String getProtocol()': (self: UrlValue) => self.url.protocol.slice(0, -1),
    'String getQuery()': (self: UrlValue) => self.url.search.slice(1) || null,
    'String toExternalForm()': (self: UrlValue) => self.url.href.replace(/\/$/, ''),
  },
});
