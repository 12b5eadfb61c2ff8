/** Which Apex methods components may call, read from the class sources. */
import type { OrgMetadata } from '../../metadata/types.ts';

const COMMENTS_AND_STRINGS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'/g;
const METHOD =
  /@AuraEnabled\s*(\([^)]*\))?\s*(?:(?:@\w+(?:\s*\([^)]*\))?|public|global|static|override|virtual)\s+)+[\w.<>,[\]\s]+?\b(\w+)\s*\(/gi;

const tables = new WeakMap<OrgMetadata, Map<string, boolean>>();

/** True or false for an `@AuraEnabled` method; undefined when there is no such method. Names without regard to case. */
export function isCacheable(metadata: OrgMetadata, className: string, method: string): boolean | undefined {
  return methodTable(metadata).get(`${className}.${method}`.toLowerCase());
}

/** `class.method` in lower case → whether it is cacheable. */
export function methodTable(metadata: OrgMetadata): Map<string, boolean> {
  const known = tables.get(metadata);
  if (known) return known;
  const table = new Map<string, boolean>();
  for (const { name, kind, source } of metadata.apex) {
    if (kind !== 'class' || !/@AuraEnabled/i.test(source)) continue;
    for (const [, options, method] of source.replace(COMMENTS_AND_STRINGS, ' ').matchAll(METHOD)) {
      table.set(`${name}.${method}`.toLowerCase(), /cacheable\s*=\s*true/i.test(options ?? ''));
    }
  }
  tables.set(metadata, table);
  return table;
}
