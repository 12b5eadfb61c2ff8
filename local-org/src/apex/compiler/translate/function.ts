/** One function of JavaScript from one body of Apex: temporaries, sharing and missing returns are settled here. */
import type { Node, Statement } from '../ast.ts';
import { blockCompletes } from './flow.ts';
import { VOID } from '../model/types.ts';
import { Body } from './body.ts';
import type { BodyOptions } from './body.ts';
import { writeStatements } from './statements.ts';
import type { UnitWriter } from './unit.ts';
import { rt } from './values.ts';
import type { ParamInfo } from '../model/classes.ts';

export interface FunctionParts {
  /** `static name$string` or `get p_x`; parameters follow. */
  header: string;
  params: ParamInfo[];
  statements: Statement[];
  at: Node;
  options: BodyOptions;
  /** Lines before the first statement: super call, initialisers. */
  before?: (body: Body) => void;
  after?: string;
}

export function writeFunction(unit: UnitWriter, parts: FunctionParts): void {
  const { options, at } = parts;
  const body = new Body(unit, options);
  const params = parts.params.map((param) => body.declare(at, param.name, param.type));
  unit.open(`${parts.header}(${params.join(', ')}) {`);
  const start = unit.mark();
  parts.before?.(body);
  writeStatements(body, parts.statements);
  if (options.returns !== VOID && blockCompletes({ ...at, kind: 'block', body: parts.statements })) {
    unit.problem(at, `Missing return statement required return type: ${options.returns.name}`);
  }
  if (parts.after) unit.line(parts.after);
  const temps = body.tempDeclaration();
  const { sharing } = options;
  if (body.callsOut && (sharing === 'with' || sharing === 'without')) {
    unit.insert(start, `const $before = ${rt('enterSharing', JSON.stringify(sharing))}; try {`);
    unit.line(`} finally { ${rt('leaveSharing', '$before')}; }`);
  }
  if (temps) unit.insert(start, temps);
  unit.close();
}
