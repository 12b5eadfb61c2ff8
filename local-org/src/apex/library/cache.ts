/**
 * Platform Cache in memory. Source: Apex Reference Guide, "Cache Namespace". Partitions have no capacity here, so that none
 * needs to be set up: any name is one. What a test puts is gone with it.
 */
import { defineType } from '../registry.ts';
import { ApexSet } from '../runtime/collections.ts';
import { deepCopy } from '../runtime/copy.ts';
import { callMethod } from '../runtime/dispatch.ts';
import { ApexException, newException, typeException } from '../runtime/exceptions.ts';
import { transaction } from '../runtime/transaction.ts';
import type { TypeToken } from '../runtime/type-token.ts';
import { needed } from './arguments.ts';
import { interfaceMethod } from './object.ts';
import { instantiate } from './type.ts';

interface Entry {
  value: unknown;
  /** Milliseconds since the epoch, by the org's clock. */
  until: number;
}

/** By the world, or by the test that is running. */
const stores = new WeakMap<object, Map<string, Map<string, Entry>>>();

const KEY = /^[A-Za-z0-9]{1,50}$/;
/** "Maximum TTL": 48 hours for the org, 8 for a session; the default of an org's value is 24 hours. */
const KINDS = { Org: { ttl: 86_400, longest: 172_800 }, Session: { ttl: 28_800, longest: 28_800 } };

class PartitionValue {
  readonly apexType: string;
  readonly name: string;
  readonly #kind: keyof typeof KINDS;
  constructor(kind: keyof typeof KINDS, name: string) {
    this.apexType = `Cache.${kind}Partition`;
    this.name = name;
    this.#kind = kind;
  }

  put(key: string, value: unknown, seconds: number = KINDS[this.#kind].ttl): void {
    if (seconds < 1 || seconds > KINDS[this.#kind].longest) throw invalid(`Invalid time to live: ${seconds}`);
    const until = transaction().host.now() + seconds * 1000;
    this.#entries().set(checked(key), { value: deepCopy(needed(value)), until });
  }

  get(key: string): unknown {
    const entry = this.#entries().get(checked(key));
    return entry && entry.until > transaction().host.now() ? deepCopy(entry.value) : null;
  }

  /** The value, made by the builder where it is missing. */
  load(builder: TypeToken, key: string): unknown {
    const { name } = needed(builder);
    const stored = `${name.replace(/\W/g, '')}${checked(key)}`.slice(0, 50);
    const known = this.get(stored);
    if (known !== null) return known;
    const cls = transaction().world.class(name);
    if (!cls?.$meta.assignableTo.includes('cache.cachebuilder'))
      throw typeException(`${name} is no Cache.CacheBuilder`);
    const value = callMethod(instantiate(cls), 'doLoad', [key]);
    if (value !== null) this.put(stored, value);
    return value;
  }

  remove(key: string): boolean {
    return this.#entries().delete(checked(key));
  }

  keys(): ApexSet {
    return new ApexSet('String', this.#entries().keys());
  }

  #entries(): Map<string, Entry> {
    const { world, test, userId } = transaction();
    const owner = test ?? world;
    let partitions = stores.get(owner);
    if (!partitions) stores.set(owner, (partitions = new Map()));
    const id = this.#kind === 'Org' ? this.name : `${this.name} ${userId}`;
    let entries = partitions.get(id);
    if (!entries) partitions.set(id, (entries = new Map()));
    return entries;
  }
}

const invalid = (message: string) => newException('Cache.InvalidParamException', message);

function checked(key: string | null): string {
  if (!KEY.test(needed(key))) throw invalid(`Invalid cache key: ${key}`);
  return key!;
}

defineType('Cache.InvalidParamException', {
  kind: 'exception',
  extends: 'Exception',
  is: (value) => value instanceof ApexException && value.nativeType === 'Cache.InvalidParamException',
});

defineType('Cache.CacheBuilder', {
  kind: 'interface',
  methods: { 'Object doLoad(String key)': interfaceMethod('doLoad', ['String']) },
});

defineType('Cache.Partition', {
  is: (value) => value instanceof PartitionValue,
  methods: {
    'Boolean contains(String key)': (self: PartitionValue, key) => self.get(key) !== null,
    'Object get(String key)': (self: PartitionValue, key) => self.get(key),
    'Object get(Type cacheBuilder, String key)': (self: PartitionValue, builder, key) => self.load(builder, key),
    'Set<String> getKeys()': (self: PartitionValue) => self.keys(),
    'String getName()': (self: PartitionValue) => self.name,
    'Boolean isAvailable()': () => true,
    'void put(String key, Object value)': (self: PartitionValue, key, value) => self.put(key, value),
    'void put(String key, Object value, Integer seconds)': (self: PartitionValue, key, value, seconds) =>
      self.put(key, value, needed(seconds)),
    'Boolean remove(String key)': (self: PartitionValue, key) => self.remove(key),
  },
});

for (const kind of ['Org', 'Session'] as const) {
  const type = `Cache.${kind}Partition`;
  defineType(type, {
    extends: 'Cache.Partition',
    is: (value) => value instanceof PartitionValue && value.apexType === type,
  });
  defineType(`Cache.${kind}`, {
    statics: { [`${type} getPartition(String name)`]: (name) => new PartitionValue(kind, needed(name)) },
  });
}
