/** Running into code that did not compile, in a project that was compiled tolerantly. */

/** No Apex exception: no catch clause sees it. */
export class RefusedConstruct extends Error {
  readonly where: string;
  readonly problem: string;

  constructor(where: string, problem: string) {
    super(`${where} does not compile: ${problem}`);
    this.name = 'RefusedConstruct';
    this.where = where;
    this.problem = problem;
  }
}

let reached: RefusedConstruct[] = [];

export function refuse(where: string, problem: string): never {
  const refusal = new RefusedConstruct(where, problem);
  reached.push(refusal);
  throw refusal;
}

/** What was run into since the last call, even where a job or a finally clause has hidden it. */
export function takeRefusals(): RefusedConstruct[] {
  const taken = reached;
  reached = [];
  return taken;
}
