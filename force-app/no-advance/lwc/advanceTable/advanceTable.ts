import { LightningElement, api } from 'lwc';
import { counted, fill, shortDate } from 'c/format';
import { labels } from './labels';

const PAGE = 10;

interface Row {
  key: string;
  class: string;
  date: string;
  text: string;
  note: string;
  isStage: boolean;
  icon?: string;
  number?: string;
  counted?: string;
  eventId?: string | null;
  objective?: string | null;
  commitment?: string;
  verdict?: string;
}

/** Meetings and stage moves of a deal, newest first; the meetings that count carry a bar and their number. */
export default class AdvanceTable extends LightningElement {
  @api timeline: Apex.TimelineItem[] = [];
  @api stages: Apex.StageStep[] = [];
  @api now!: string;

  labels = labels;
  shown = PAGE;

  get rows(): Row[] {
    return this.timeline
      .slice(0, this.shown)
      .map((item, index) => (item.kind === 'stage' ? this.stageRow(item, index) : this.meetingRow(item, index)));
  }

  get hiddenCount(): number {
    return Math.max(0, this.timeline.length - this.shown);
  }

  get moreLabel(): string {
    return counted(this.hiddenCount, labels.oneMore, labels.more);
  }

  handleMore(): void {
    this.shown = this.timeline.length;
  }

  stageRow({ at, stage, isAdvance, note }: Apex.TimelineItem, index: number): Row {
    const label = this.stages.find(({ name }) => name === stage)?.label ?? stage ?? '';
    return {
      key: `stage-${index}`,
      class: isAdvance ? 'row_advance' : 'row_stage',
      date: shortDate(at, this.now),
      text: fill(stageText(isAdvance, Boolean(note)), label),
      note: note ?? (isAdvance ? '' : labels.earnsNothing),
      isStage: true,
      icon: isAdvance ? 'utility:arrowup' : 'utility:undo',
    };
  }

  meetingRow(item: Apex.TimelineItem, index: number): Row {
    return {
      key: `meeting-${index}`,
      class: item.isCounted ? 'row_counted' : '',
      date: shortDate(item.at, this.now),
      text: item.subject ?? labels.noSubject,
      note: item.note ?? '',
      isStage: false,
      number: item.place ? String(item.place) : '',
      counted: item.isCounted ? labels.isCounted : '',
      eventId: item.eventId,
      objective: item.objective,
      commitment: item.commitment ?? nothingSaid(item, this.now),
      verdict: item.verdict ?? item.result ?? item.status ?? '',
    };
  }
}

/** Why no promise stands there: none was made, there was no meeting, or it is still to come. */
function nothingSaid({ status, at }: Apex.TimelineItem, now: string): string {
  if (status === 'Did not happen') return labels.notHeld;
  return at > now ? labels.nothingYet : labels.nothingPromised;
}

/** A note of the server says what a move was; without one, a move that is no new stage says so itself. */
function stageText(isAdvance: boolean, hasNote: boolean): string {
  if (isAdvance) return labels.newStage;
  return hasNote ? labels.stageWas : labels.stageMoved;
}
