import { LightningElement, api } from 'lwc';
import { counted, fill } from 'c/format';
import { lookOf } from 'c/statusLooks';
import { pictureOf, type Picture } from './picture';
import { shapeOf } from './shapes';
import type { Mark, Step } from './walk';
import { labels } from './labels';

/** Where the width cannot be measured, and the least that is drawn; below, the table says it all. */
const USUAL = 820;
const LEAST = 480;

/** The deal's stages over time with its meetings; the table beside it says the same in words. */
export default class StagePicture extends LightningElement {
  @api stages: Apex.StageStep[] = [];
  @api timeline: Apex.TimelineItem[] = [];
  @api counter = 0;
  @api now!: string;

  labels = labels;
  width = USUAL;
  observer?: ResizeObserver;

  /** Drawn one to one, so that its words are as large as those around it. */
  renderedCallback(): void {
    const frame = this.template?.querySelector('.figure');
    if (this.observer || !frame || typeof ResizeObserver === 'undefined') return;
    this.observer = new ResizeObserver(([entry]) => {
      this.width = Math.max(Math.floor(entry!.contentRect.width), LEAST);
    });
    this.observer.observe(frame);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
    this.observer = undefined;
  }

  get picture(): Picture | null {
    return pictureOf(this.stages, this.timeline, this.now, this.width);
  }

  get viewBox(): string {
    return `0 0 ${this.width} ${this.picture!.height}`;
  }

  get axisTextY(): number {
    return this.picture!.axisY + 17;
  }

  get bracketHeight(): number {
    return this.picture!.axisY - 30;
  }

  get bracketText(): string {
    return counted(this.counter, labels.countedOne, labels.counted);
  }

  get steps(): (Step & { class: string; hasCredit: boolean; words: string; credit: string; creditY: number })[] {
    return this.picture!.steps.map((step) => ({
      ...step,
      class: step.isAdvance ? 'step step_advance' : 'step',
      words: step.label ? fill(labels.newStage, step.label.date) : '',
      hasCredit: Boolean(step.label?.credited),
      credit: fill(labels.creditedTo, step.label?.credited ?? ''),
      creditY: (step.label?.y ?? 0) + 14,
    }));
  }

  get marks(): (Mark & { path: string; transform: string; class: string; words: string })[] {
    return this.picture!.marks.map((mark) => {
      const { look, path } = shapeOf(mark.verdict);
      const words = [mark.number, mark.date].filter(Boolean).join(' · ');
      return { ...mark, path, words, transform: `translate(${mark.x} ${mark.y})`, class: `mark ${look}` };
    });
  }

  get dips(): { key: string; x: number; y: number; secondY: number }[] {
    return this.picture!.dips.map((dip) => ({ ...dip, y: dip.y - 2, secondY: dip.y + 12 }));
  }

  get earlierText(): string {
    const { earlier } = this.picture!;
    return earlier > 0 ? counted(earlier, labels.earlierOne, labels.earlier) : '';
  }

  /** Only the marks that are drawn are explained. */
  get legend(): { word: string; path: string; class: string }[] {
    const entries = this.picture!.marks.map(({ verdict }) => {
      const { look, path } = shapeOf(verdict);
      return { path, class: `mark ${look}`, word: look === 'mark_planned' ? labels.planned : lookOf(verdict).word };
    });
    return [...new Map(entries.map((entry) => [entry.word, entry])).values()];
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
