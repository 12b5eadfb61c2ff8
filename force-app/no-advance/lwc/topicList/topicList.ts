import { LightningElement, api } from 'lwc';
import { fill, shortDate } from 'c/format';
import { labels } from './labels';

interface Known {
  value: string;
  label: string;
  since: string;
}
interface Unknown {
  value: string;
  label: string;
  question?: string | null;
  plan: string;
}

/** What the meetings of a deal have brought to light, and what to ask next. */
export default class TopicList extends LightningElement {
  @api topics: Apex.DealTopic[] = [];
  @api nextMeeting?: Apex.NextMeeting | null;
  @api now!: string;

  labels = labels;

  get known(): Known[] {
    return this.topics
      .filter(({ knownOn }) => knownOn)
      .map(({ value, label, knownOn }) => ({ value, label, since: shortDate(knownOn!, this.now) }));
  }

  get unknown(): Unknown[] {
    return this.topics
      .filter(({ knownOn }) => !knownOn)
      .map(({ value, label, question, plannedFor }) => ({ value, label, question, plan: this.planWords(plannedFor) }));
  }

  get percent(): number {
    return Math.round((100 * this.known.length) / this.topics.length);
  }

  get progressText(): string {
    return fill(labels.progress, this.known.length, this.topics.length);
  }

  planWords(plannedFor: string | null | undefined): string {
    if (!plannedFor) return labels.notPlanned;
    const isNext = plannedFor === this.nextMeeting?.planId;
    return isNext ? fill(labels.plannedOn, shortDate(this.nextMeeting!.startsAt, this.now)) : labels.planned;
  }
}
