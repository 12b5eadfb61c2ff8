// A result, once recorded, stays: a rep cannot take it back. So the page waits a moment before it sends that meetings
// did not happen, and offers Undo for as long.

const WAIT = 6000;

export interface Dismissal {
  meetings: Apex.MeetingRow[];
  /** No-show, Cancelled or Rescheduled */
  result: string;
}

/** Holds one dismissal back; sends it when the time is up, when the next one comes, or when the page is left. */
export class HeldDismissal {
  current: Dismissal | null = null;
  timer = 0;
  send: (dismissal: Dismissal) => void;

  constructor(send: (dismissal: Dismissal) => void) {
    this.send = send;
  }

  hold(dismissal: Dismissal): void {
    this.sendNow();
    this.current = dismissal;
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- the wait is what this is for
    this.timer = window.setTimeout(() => this.sendNow(), WAIT);
  }

  undo(): void {
    window.clearTimeout(this.timer);
    this.current = null;
  }

  sendNow(): void {
    const { current } = this;
    this.undo();
    if (current) this.send(current);
  }
}
