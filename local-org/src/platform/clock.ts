/**
 * The org's time: real time plus an offset that only ever grows, so that records never carry a later date than "now".
 * While due jobs run, time is held still: each job sees the moment at which it was due.
 */

export class ClockError extends Error {
  override name = 'ClockError';
}

export class Clock {
  #offset = 0;
  #heldAt: number | null = null;
  readonly #real: () => number;

  /** Called with the new offset (milliseconds) whenever it changes; the org keeps it in its settings. */
  onMove: (offset: number) => void = () => {};

  constructor(real: () => number = Date.now) {
    this.#real = real;
  }

  /** Milliseconds since the epoch. */
  now(): number {
    return this.#heldAt ?? this.#real() + this.#offset;
  }

  get offset(): number {
    return this.#offset;
  }

  /** For an org that has no data yet: any time will do, also one in the past. */
  startAt(time: number): void {
    this.restore(time - this.#real());
  }

  /** Takes up the offset that an earlier run has kept. */
  restore(offset: number): void {
    this.#offset = offset;
    this.onMove(offset);
  }

  /** @throws ClockError when the time lies before now */
  moveTo(time: number): void {
    if (time < this.now()) throw new ClockError(backwards(time, this.now()));
    this.#offset = time - this.#real();
    if (this.#heldAt !== null) this.#heldAt = time;
    this.onMove(this.#offset);
  }

  /** Stops time where it stands until `release`. */
  hold(): void {
    this.#heldAt = this.now();
  }

  /** Time runs on from where it was held. */
  release(): void {
    if (this.#heldAt === null) return;
    this.#offset = this.#heldAt - this.#real();
    this.#heldAt = null;
    this.onMove(this.#offset);
  }
}

/** @throws ClockError unless the text is an ISO 8601 date or datetime */
export function parseTime(text: unknown): number {
  const time = typeof text === 'string' && /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(time)) {
    throw new ClockError(`'${String(text)}' is not a time. Write it as ISO 8601, for example 2026-01-05T09:00:00Z.`);
  }
  return time;
}

function backwards(time: number, now: number): string {
  return (
    `Time only moves forward: ${new Date(time).toISOString()} lies before the org's time, ` +
    `${new Date(now).toISOString()}. To begin earlier, start with empty data: npm start -- --fresh --now ${new Date(time).toISOString()}`
  );
}
