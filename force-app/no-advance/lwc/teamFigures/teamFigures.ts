import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getNumbers from '@salesforce/apex/RepFiguresController.getNumbers';
import { download } from 'c/download';
import { FIGURES, figuresOf, type Figure } from 'c/figures';
import { counted, fill, percent, shortDate } from 'c/format';
import { onPageRefresh } from 'c/pageRefresh';
import { teamCsv } from './teamCsv';
import { medianCells, medianReach, reachOf, teamRows, type Reach, type TeamRow } from './teamRows';
import { labels } from './labels';

/**
 * Reps side by side, in alphabetical order and in no other: for coaching, not for a ranking. Fires `rep` with the user
 * whose figures are asked for, and `sheet` with the one whose one-on-one sheet is.
 */
export default class TeamFigures extends LightningElement {
  @api team!: Apex.TeamFigures;
  /** Part of the quarter that is over. */
  @api quarterGone = 0;

  labels = labels;
  figures = FIGURES;
  /** Null until they have come. */
  numbers: Apex.TeamNumbers | null = null;
  error: unknown = null;
  wired: unknown;

  stopRefreshing = (): void => {};

  connectedCallback(): void {
    this.stopRefreshing = onPageRefresh(this, () => refreshApex(this.wired));
  }

  disconnectedCallback(): void {
    this.stopRefreshing();
  }

  @wire(getNumbers, {})
  receive(value: WireValue<Apex.TeamNumbers>): void {
    this.wired = value;
    this.error = value.error ?? null;
    if (value.data) this.numbers = value.data;
  }

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

  handleRetry(): void {
    refreshApex(this.wired);
  }

  handleExport(): void {
    download(`${labels.fileName}-${this.team.period.lastDay}.csv`, teamCsv(this.team, this.numbers));
  }

  tell(what: 'rep' | 'sheet', event: Event): void {
    const { user } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent(what, { detail: user }));
  }
}
