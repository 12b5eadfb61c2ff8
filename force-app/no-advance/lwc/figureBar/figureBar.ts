import { LightningElement, api } from 'lwc';

/** A level against the team's middle. The words stand beside it: it says nothing to those who do not see it. */
export default class FigureBar extends LightningElement {
  /** From 0 to 1; none draws the track alone. */
  @api level?: number | null;
  /** What goes on from the level, paler. */
  @api more = 0;
  /** Where the line stands, from 0 to 1. */
  @api mark?: number | null;
  /** Lower is better. */
  @api isCost = false;
  /** A dotted line: no median, but what time has passed. */
  @api isTime = false;

  get width(): string {
    return inPercent(this.level ?? 0);
  }

  get moreWidth(): string {
    return inPercent(Math.min(this.more, 1 - Math.min(this.level ?? 0, 1)));
  }

  get markAt(): string | null {
    return typeof this.mark === 'number' ? inPercent(this.mark) : null;
  }

  get levelClass(): string {
    return this.isCost ? 'level level_cost' : 'level';
  }

  get markClass(): string {
    return this.isTime ? 'mark mark_time' : 'mark';
  }
}

function inPercent(share: number): string {
  return `${Math.min(Math.max(share, 0), 1) * 100}%`;
}
