import { LightningElement, api } from 'lwc';
import { counted, fill } from 'c/format';
import { lookOf } from 'c/statusLooks';
import { pictureOf, WIDTH, type Mark, type Picture, type Step } from './picture';
import { labels } from './labels';

interface Sign {
  sign: string;
  look: string;
}
const SIGNS: Record<string, Sign> = {
  'Advanced stage': { sign: '▲', look: 'mark_advanced' },
  'Advance with evidence, stage unchanged': { sign: '△', look: 'mark_evidence' },
  Advance: { sign: '△', look: 'mark_evidence' },
  Order: { sign: '★', look: 'mark_advanced' },
  Continuation: { sign: '●', look: 'mark_continuation' },
  'No-sale': { sign: '✕', look: 'mark_out' },
  'No-show': { sign: '–', look: 'mark_out' },
  Cancelled: { sign: '–', look: 'mark_out' },
  Rescheduled: { sign: '–', look: 'mark_out' },
  'Outcome missing': { sign: '?', look: 'mark_missing' },
  'Outcome due': { sign: '?', look: 'mark_missing' },
  Overdue: { sign: '?', look: 'mark_missing' },
};
const PLANNED: Sign = { sign: '○', look: 'mark_planned' };

/** The deal's stages over time with its meetings; the table beside it says the same in words. */
export default class StagePicture extends LightningElement {
  @api stages: Apex.StageStep[] = [];
  @api timeline: Apex.TimelineItem[] = [];
  @api counter = 0;
  @api now!: string;

  get picture(): Picture | null {
    return pictureOf(this.stages, this.timeline, this.now);
  }

  get viewBox(): string {
    return `0 0 ${WIDTH} ${this.picture!.height}`;
  }

  get axisTextY(): number {
    return this.picture!.axisY + 16;
  }

  get steps(): (Step & { class: string })[] {
    return this.picture!.steps.map((step) => ({ ...step, class: step.isAdvance ? 'step step_advance' : 'step' }));
  }

  get marks(): (Mark & { sign: string; signY: number; class: string })[] {
    return this.picture!.marks.map((mark) => {
      const { sign, look } = SIGNS[mark.verdict] ?? PLANNED;
      return { ...mark, sign, signY: mark.y + 4, class: `mark ${look}` };
    });
  }

  /** Only the signs that are drawn are explained. */
  get legend(): { sign: string; word: string }[] {
    const verdicts = new Set(this.picture!.marks.map(({ verdict }) => verdict).filter((word) => word in SIGNS));
    return [...verdicts].map((word) => ({ sign: SIGNS[word]!.sign, word: lookOf(word).word }));
  }

  get description(): string {
    const meetings = this.timeline.filter(({ kind }) => kind === 'meeting').length;
    const advances = this.timeline.filter(({ kind, isAdvance }) => kind === 'stage' && isAdvance).length;
    const current = this.stages.find(({ isCurrent }) => isCurrent)?.label ?? '';
    return fill(
      labels.description,
      counted(meetings, labels.oneMeeting, labels.meetings),
      counted(advances, labels.oneAdvance, labels.advances),
      current,
      this.counter,
    );
  }
}
