/** What JavaScript's garbage collector leaves alive. */
import { Session } from 'node:inspector';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Collect = (options: { type: 'minor' | 'major'; execution: 'sync' }) => void;
let collect: Collect | null = null;

/** Bytes of JavaScript's heap once young garbage is gone: a few milliseconds. */
export function usedAfterMinorCollection(): number {
  if (!collect) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as Collect;
  }
  collect({ type: 'minor', execution: 'sync' });
  return getHeapStatistics().used_heap_size;
}

/** How the inspector, which knows values by text only, hands them over. */
const EXCHANGE = Symbol.for('local-org.live-instances');

/**
 * Every instance of the class that is still in use, found with a full garbage collection: hundreds of milliseconds.
 * Source: Chrome DevTools Protocol, "Runtime.queryObjects".
 */
export function liveInstances<T extends object>(type: abstract new () => T): T[] {
  const exchange: { prototype: object; found: T[] } = { prototype: type.prototype as object, found: [] };
  const globals = globalThis as unknown as Record<symbol, typeof exchange | undefined>;
  const place = `globalThis[Symbol.for(${JSON.stringify(Symbol.keyFor(EXCHANGE))})]`;
  const session = new Session();
  session.connect();
  globals[EXCHANGE] = exchange;
  try {
    const prototypeObjectId = objectId(session, 'Runtime.evaluate', { expression: `${place}.prototype` });
    const found = objectId(session, 'Runtime.queryObjects', { prototypeObjectId });
    objectId(session, 'Runtime.callFunctionOn', {
      objectId: found,
      functionDeclaration: `function () { ${place}.found = this; return this; }`,
    });
  } finally {
    globals[EXCHANGE] = undefined;
    session.disconnect();
  }
  // Prototypes of subclasses are no instances.
  return exchange.found.filter((value) => !Object.hasOwn(value, 'constructor'));
}

/** The remote object a call answers with; a session in its own thread answers at once. */
function objectId(session: Session, method: string, params: object): string {
  let answer: { result?: { objectId?: string }; objects?: { objectId?: string } } = {};
  session.post(method, params, (error: unknown, result?: object) => {
    if (error) throw new Error(`${method}: ${(error as Error).message}`);
    answer = result ?? {};
  });
  return (answer.result ?? answer.objects)?.objectId ?? '';
}
