/** The registry's implementations by key. */
import { allNativeTypes } from '../registry.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- values of Apex's Object
type Implementation = (...args: any[]) => any;

interface Table {
  methods: Map<string, Implementation>;
  constructors: Map<string, Implementation>;
  getters: Map<string, Implementation>;
  setters: Map<string, Implementation>;
}

let table: Table | null = null;

/** Built at first use: by then every family of the library has registered its types. */
function lookup(): Table {
  if (table) return table;
  table = { methods: new Map(), constructors: new Map(), getters: new Map(), setters: new Map() };
  for (const type of allNativeTypes()) {
    for (const method of type.methods) table.methods.set(method.key, method.impl);
    for (const constructor of type.constructors) table.constructors.set(constructor.key, constructor.impl);
    for (const property of type.properties) {
      table.getters.set(`${type.name}.${property.name}`, property.get);
      if (property.set) table.setters.set(`${type.name}.${property.name}`, property.set);
    }
  }
  return table;
}

function need(map: Map<string, Implementation>, key: string): Implementation {
  const implementation = map.get(key);
  if (!implementation) throw new Error(`The standard library has no ${key}`);
  return implementation;
}

export const natives = {
  native: (key: string): Implementation => need(lookup().methods, key),
  nativeNew: (key: string): Implementation => need(lookup().constructors, key),
  nativeGet: (key: string): Implementation => need(lookup().getters, key),
  nativeSet: (key: string): Implementation => need(lookup().setters, key),
};
