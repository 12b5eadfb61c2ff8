import { LightningElement, api } from 'lwc';
import { download } from 'c/download';
import { FIGURES } from 'c/figures';
import { counted, fill, percent, shortDate } from 'c/format';
import { teamCsv } from './teamCsv';
import { medianCells, medianReach, reachOf, teamRows, type Reach, type TeamRow } from './teamRows';
import { figuresOf, type Figure } from 'c/figures';
import { labels } from './labels';

/**
 * Reps side by side, in alphabetical order and in no other: for coaching, not for a ranking. Fires `rep` with the user
 * whose figures are asked for, and `sheet` with the one whose one-on-one sheet is.
 */
export default class TeamFigures extends LightningElement {
  @api team!: Apex.TeamFigures;
  /** Null until they have come. */
  @api numbers: Apex.TeamNumbers | null = null;
  /** Part of the quarter that is over. */
  @api quarterGone = 0;

  labels = labels;
  figures = FIGURES;

  get rows(): TeamRow[] {
    return teamRows(this.team, this.numbers);
  }

  get isEmpty(): boolean {
    return this.team.reps.length === 0;
  }

  get emptyText(): string {
    return this.team.asOf ? labels.empty : labels.neverRun;
  }

  get notice(): string {
    if (this.team.isManager) return labels.forCoaching;
    return this.team.isOpen ? labels.allRows : labels.ownRow;
  }

  get heading(): string {
    return this.team.isManager ? labels.title : labels.ownTitle;
  }

  get subtitle(): string {
    const { period, total, reps } = this.team;
    const held = total?.held ?? reps.reduce((sum, each) => sum + each.held, 0);
    return fill(
      labels.days,
      shortDate(period.firstDay, period.lastDay),
      shortDate(period.lastDay, period.lastDay),
      counted(held, labels.oneHeld, labels.heldMany),
    );
  }

  get legend(): string {
    return fill(labels.legend, percent(this.quarterGone));
  }

  get medians(): ReturnType<typeof medianCells> | null {
    return this.team.median ? medianCells(this.team.median) : null;
  }

  get medianReach(): string {
    return this.team.isManager ? medianReach(this.numbers) : '';
  }

  get total(): { figures: Figure[]; reach: Reach } | null {
    const { total } = this.team;
    return total
      ? { figures: figuresOf(total), reach: reachOf(this.numbers?.total, this.numbers?.currencyCode) }
      : null;
  }

  handleRep(event: Event): void {
    this.tell('rep', event);
  }

  handleSheet(event: Event): void {
    this.tell('sheet', event);
  }

  handleExport(): void {
    download(`${labels.fileName}-${this.team.period.lastDay}.csv`, teamCsv(this.team, this.numbers));
  }

  tell(what: 'rep' | 'sheet', event: Event): void {
    const { user } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent(what, { detail: user }));
  }
}
