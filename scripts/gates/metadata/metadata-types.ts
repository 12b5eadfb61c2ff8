/** The Metadata API's types, from the declarations Salesforce publishes as @salesforce/types. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export interface Member {
  type: string;
  isOptional: boolean;
  isArray: boolean;
}

export interface MetadataTypes {
  /** Complex types: their members, those of the types they extend included. */
  complex: Map<string, Map<string, Member>>;
  enums: Map<string, Set<string>>;
}

interface Complex {
  bases: string[];
  own: Map<string, Member>;
}

let types: MetadataTypes | undefined;

export function metadataTypes(): MetadataTypes {
  return (types ??= read(fileURLToPath(import.meta.resolve('@salesforce/types/metadata')).replace(/\.js$/, '.d.ts')));
}

function read(file: string): MetadataTypes {
  const declared = new Map<string, Complex>();
  const enums = new Map<string, Set<string>>();
  for (const statement of ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest).statements) {
    if (!ts.isTypeAliasDeclaration(statement)) continue;
    const values = enumValues(statement.type);
    if (values) enums.set(statement.name.text, values);
    else declared.set(statement.name.text, complexOf(statement.type));
  }
  const complex = new Map<string, Map<string, Member>>();
  for (const [name, type] of declared) complex.set(name, membersOf(type, declared));
  return { complex, enums };
}

/** `'a' | 'b'` */
function enumValues(type: ts.TypeNode): Set<string> | undefined {
  const parts = ts.isUnionTypeNode(type) ? [...type.types] : [type];
  const values = parts.map((part) =>
    ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? part.literal.text : undefined,
  );
  return values.includes(undefined) ? undefined : new Set(values as string[]);
}

/** `Base & { … }`, `{ … }` or a mere `Base`. */
function complexOf(type: ts.TypeNode): Complex {
  const complex: Complex = { bases: [], own: new Map() };
  for (const part of ts.isIntersectionTypeNode(type) ? type.types : [type]) {
    if (ts.isTypeReferenceNode(part)) complex.bases.push(nameOf(part));
    if (!ts.isTypeLiteralNode(part)) continue;
    for (const member of part.members) {
      if (!ts.isPropertySignature(member) || !member.type || !ts.isIdentifier(member.name)) continue;
      const isArray = ts.isArrayTypeNode(member.type);
      complex.own.set(member.name.text, {
        type: nameOf(isArray ? (member.type as ts.ArrayTypeNode).elementType : member.type),
        isOptional: member.questionToken !== undefined || isArray,
        isArray,
      });
    }
  }
  return complex;
}

function nameOf(type: ts.TypeNode): string {
  if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) return type.typeName.text;
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return 'boolean';
  if (type.kind === ts.SyntaxKind.NumberKeyword) return 'number';
  return 'string';
}

function membersOf(type: Complex, declared: Map<string, Complex>): Map<string, Member> {
  const inherited = type.bases.flatMap((base) => {
    const found = declared.get(base);
    return found ? [...membersOf(found, declared)] : [];
  });
  return new Map([...inherited, ...type.own]);
}
