import { LightningElement, api } from 'lwc';
import { figuresOf, wordsOf, type Figure } from 'c/figures';
import { counted, fill, shortDate } from 'c/format';
import { labels } from './labels';

/** How a rep's meetings go: six figures against the team's middle. Fires `drill` with the figure that is asked about. */
export default class RepRates extends LightningElement {
  @api meetings!: Apex.MeetingFigures;
  @api median?: Apex.FigureMedians | null;
  @api period!: Apex.FigurePeriod;

  labels = labels;

  get heading(): string {
    const { held, meetingsPerAdvance, advanceRate } = this.meetings;
    if (held === 0) return labels.noMeetings;
    if (meetingsPerAdvance) return fill(labels.onePer, wordsOf('meetingsPerAdvance', meetingsPerAdvance));
    return counted(advanceRate.part, labels.oneAdvance, labels.advances);
  }

  get subtitle(): string {
    const { firstDay, lastDay } = this.period;
    const held = counted(this.meetings.held, labels.oneHeld, labels.held);
    return fill(labels.days, shortDate(firstDay, lastDay), shortDate(lastDay, lastDay), held);
  }

  get figures(): Figure[] {
    return figuresOf(this.meetings, this.median);
  }

  get didNotHappenText(): string {
    const { part, whole } = this.meetings.didNotHappen;
    return fill(labels.didNotHappen, part, whole);
  }

  get legend(): string {
    return this.median ? labels.legend : labels.noMedian;
  }

  handleDrill(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('drill', { detail: key }));
  }
}
