import { LightningElement, api } from 'lwc';
import type { Evidence, EvidencePart } from 'c/callPlanRules';
import { labels } from './labels';

/** How the outcome will be recorded, with each part of the commitment marked as there or missing. */
export default class VerdictLine extends LightningElement {
  @api evidence?: Evidence | null;

  get parts(): (EvidencePart & { state: string; icon: string; class: string })[] {
    return (this.evidence?.parts ?? []).map((part) => ({
      ...part,
      state: part.ok ? labels.there : labels.missing,
      icon: part.ok ? 'utility:check' : 'utility:close',
      class: part.ok ? 'part' : 'part part_missing',
    }));
  }
}
