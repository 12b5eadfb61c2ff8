/** What the org was asked and what its Apex code said, kept in memory for the page's log and for fault-finding. */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface RequestEntry {
  at: string;
  method: string;
  path: string;
  status: number;
  milliseconds: number;
  userId: string | null;
  /** What its Apex has used of the governor limits, one text for each transaction. */
  apex: string[];
}

export interface DebugEntry {
  at: string;
  level: string;
  message: string;
}

const KEPT = 500;

export class RequestLog {
  readonly requests: RequestEntry[] = [];
  readonly debug: DebugEntry[] = [];
  /** Where faults of the local org itself are told, besides the answer. */
  onFault: (text: string) => void = () => {};

  /** The texts of the request under way. */
  readonly #underWay = new AsyncLocalStorage<string[]>();

  /** Runs the work of a request; what its Apex uses of the limits is added to `apex`. */
  during(apex: string[], work: () => void): void {
    this.#underWay.run(apex, work);
  }

  used(limits: string): void {
    this.#underWay.getStore()?.push(limits);
    this.message('LIMITS', limits);
  }

  request(entry: Omit<RequestEntry, 'at'>): void {
    // Tokens in addresses stay out of the log.
    const path = entry.path.replace(/(sid|oauth_token)=[^&]+/g, '$1=…');
    keep(this.requests, { at: new Date().toISOString(), ...entry, path });
  }

  message(level: string, message: string): void {
    keep(this.debug, { at: new Date().toISOString(), level, message });
  }

  fault(error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.message('FAULT', text);
    this.onFault(text);
  }
}

function keep<T>(list: T[], entry: T): void {
  list.push(entry);
  if (list.length > KEPT) list.shift();
}
