import { LightningElement, api } from 'lwc';
import { commitmentSentence } from 'c/callPlanRules';
import { dateWords, daysBetween, dayOf, fill, spanWords } from 'c/format';
import { labels } from './labels';

const DAY = 86_400_000;

/**
 * What the customer promised last time, carried into this plan. Fires `kept` with {planId, kept}, and `agenda` to ask
 * for it again.
 */
export default class CarriedCommitment extends LightningElement {
  @api commitment!: Apex.LastCommitment;
  @api now!: string;
  @api isReadOnly = false;
  /** It stands on the agenda already. */
  @api isOnAgenda = false;

  labels = labels;

  /** The words before and after the meeting's name, which is a link. */
  get heading(): string[] {
    return fill(labels.heading, '{0}', dateWords(this.commitment.heldOn, this.now)).split('{0}');
  }

  get beforeMeeting(): string {
    return this.heading[0] ?? '';
  }

  get afterMeeting(): string {
    return this.heading[1] ?? '';
  }

  get sentence(): string {
    const { who, what, due } = this.commitment;
    return commitmentSentence(who, what, due, this.now);
  }

  get isDue(): boolean {
    return this.commitment.due <= dayOf(this.now);
  }

  get lateness(): string {
    const days = daysBetween(this.commitment.due, this.now);
    return days > 0 && !this.commitment.kept?.startsWith('Kept') ? fill(labels.lateness, this.daysAgo(days)) : '';
  }

  /** "Not kept" is offered only once the promise is due. */
  get options(): { label: string; value: string }[] {
    const options = [
      { label: labels.kept, value: 'Kept' },
      { label: labels.keptLate, value: 'Kept late' },
      { label: labels.notKept, value: 'Not kept' },
    ];
    return this.isDue ? options : options.slice(0, 1);
  }

  get offersAgenda(): boolean {
    return !this.isOnAgenda && !this.isReadOnly;
  }

  get isBroken(): boolean {
    return this.commitment.kept === 'Not kept';
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    this.dispatchEvent(
      new CustomEvent('kept', {
        detail: { planId: this.commitment.planId, kept: event.detail.value },
        bubbles: true,
      }),
    );
  }

  handleAgenda(): void {
    this.dispatchEvent(new CustomEvent('agenda'));
  }

  daysAgo(days: number): string {
    return days === 1 ? labels.oneDay : spanWords(days * DAY);
  }
}
