import { readFileSync } from 'node:fs';

// What the components need to know of the Apex source, read with patterns: the controllers are checked by the Apex
// compiler, here only @AuraEnabled members are of interest, and those have one shape.

const CLASS = /\bclass\s+(\w+)/g;
const METHOD = /@AuraEnabled(?:\([^)]*\))?\s+public\s+static\s+([\w<>, .]+?)\s+(\w+)\s*\(([^)]*)\)/g;
const FIELD = /@AuraEnabled\s+public\s+(?!static)[\w<>, .]+?\s+(\w+)\s*(?:=|;|\{)/g;
const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
const SIMPLE: Record<string, string> = {
  String: 'string',
  Id: 'string',
  Date: 'string',
  Datetime: 'string',
  Boolean: 'boolean',
  Integer: 'number',
  Long: 'number',
  Decimal: 'number',
  Double: 'number',
  void: 'void',
  Call_Plan__c: 'Apex.CallPlan',
};

/**
 * One module for each @AuraEnabled method, with its parameters and the hand-written type of its answer; and, in the
 * namespace ApexSource, the names of the @AuraEnabled fields of each class, for config/lwc-types/agreement.ts.
 */
export function apexDeclarations(files: string[]): string {
  const sources = files
    .filter((file) => file.endsWith('.cls'))
    .map((file) => readFileSync(file, 'utf8'))
    .filter((text) => text.includes('@AuraEnabled'))
    .map((text) => text.replace(COMMENTS, ''));
  return [...sources.flatMap(modules), 'declare namespace ApexSource {\n', ...sources.flatMap(shapes), '}\n'].join('');
}

function modules(source: string): string[] {
  const [, controller] = source.match(/\bclass\s+(\w+)/)!;
  return [...source.matchAll(METHOD)].map(([, answer, name, parameters]) => {
    const named = parameters!
      .split(/,(?![^<]*>)/)
      .flatMap(parameter)
      .join('; ');
    const type = `ApexMethod<${named ? `{ ${named} }` : 'Record<string, never>'}, ${typeOf(answer!)}>`;
    return `declare module '@salesforce/apex/${controller}.${name}' {\n  const method: ${type};\n  export default method;\n}\n`;
  });
}

/** A wire waits while a parameter is undefined, so each may be. */
function parameter(text: string): string[] {
  const found = /^(?:final\s+)?(.+?)\s+(\w+)$/s.exec(text.trim());
  return found ? [`${found[2]}: ${typeOf(found[1]!)} | null | undefined`] : [];
}

function typeOf(apex: string): string {
  const list = /^(?:List|Set)<(.+)>$/.exec(apex.trim());
  if (list) return `${typeOf(list[1]!)}[]`;
  const name = apex.trim().split('.').at(-1)!;
  return SIMPLE[name] ?? `Apex.${name}`;
}

/** The classes of a file with the fields that follow each of them; an inner class is named Outer_Inner. */
function shapes(source: string): string[] {
  const starts = [...source.matchAll(CLASS)].map((match) => ({ name: match[1]!, at: match.index }));
  return starts.flatMap(({ name, at }, index) => {
    const body = source.slice(at, starts[index + 1]?.at);
    const fields = [...body.matchAll(FIELD)].map(([, field]) => field!);
    const full = index === 0 ? name : `${starts[0]!.name}_${name}`;
    return fields.length === 0
      ? []
      : [`  interface ${full} {\n${fields.map((f) => `    ${f}: unknown;\n`).join('')}  }\n`];
  });
}
