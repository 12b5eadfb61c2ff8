import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import getRep from '@salesforce/apex/RepFiguresController.getRep';
import { onPageRefresh } from 'c/pageRefresh';

/** One rep: will the number be reached, and how do the meetings go? */
export default class RepFigures extends LightningElement {
  /** The rep's row in the team. */
  @api meetings!: Apex.MeetingFigures;
  @api median?: Apex.FigureMedians | null;
  @api period!: Apex.FigurePeriod;
  /** None: the rep is the viewer. */
  @api name?: string;
  @api userId!: string;
  @api periodKey!: Apex.PeriodKey;

  rep: Apex.RepFigures | null = null;
  error: unknown = null;
  wired: unknown;

  stopRefreshing = (): void => {};

  connectedCallback(): void {
    this.stopRefreshing = onPageRefresh(this, () => refreshApex(this.wired));
  }

  disconnectedCallback(): void {
    this.stopRefreshing();
  }

  @wire(getRep, { userId: '$userId', period: '$periodKey' })
  receive(value: WireValue<Apex.RepFigures>): void {
    this.wired = value;
    this.error = value.error ?? null;
    this.rep = value.data ?? null;
  }

  get isLoading(): boolean {
    return !this.rep && !this.error;
  }

  handleRetry(): void {
    refreshApex(this.wired);
  }

  handleDrill(event: CustomEvent<string>): void {
    const lists = this.template!.querySelector('c-rep-lists') as unknown as { open(what: string): void };
    lists.open(event.detail);
  }
}
