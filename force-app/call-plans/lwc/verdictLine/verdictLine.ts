import { LightningElement, api } from 'lwc';
import type { Evidence, EvidencePart } from 'c/callPlanRules';
import { labels } from './labels';

/** Long enough that a screen reader does not speak into every letter. */
const PAUSE = 1200;

/**
 * How the outcome will be recorded, with each part of the commitment marked as there or missing. Drawn at once,
 * announced once the rep pauses.
 */
export default class VerdictLine extends LightningElement {
  shown?: Evidence | null;
  announced = '';
  timer = 0;

  @api
  get evidence(): Evidence | null | undefined {
    return this.shown;
  }
  set evidence(evidence: Evidence | null | undefined) {
    this.shown = evidence;
    window.clearTimeout(this.timer);
    // eslint-disable-next-line @lwc/lwc/no-async-operation
    this.timer = window.setTimeout(() => (this.announced = spoken(evidence)), PAUSE);
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.timer);
  }

  get parts(): (EvidencePart & { state: string; icon: string; class: string })[] {
    return (this.shown?.parts ?? []).map((part) => ({
      ...part,
      state: part.ok ? labels.there : labels.missing,
      icon: part.ok ? 'utility:check' : 'utility:close',
      class: part.ok ? 'part' : 'part part_missing',
    }));
  }
}

function spoken(evidence: Evidence | null | undefined): string {
  return evidence ? [evidence.title, evidence.text, evidence.advice].filter(Boolean).join(' ') : '';
}
