import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import endNow from '@salesforce/apex/InvestmentController.endNow';
import refuse from '@salesforce/apex/InvestmentController.refuse';
import review from '@salesforce/apex/InvestmentController.review';
import { fill } from 'c/format';
import { markProblems } from 'c/formFields';
import { labels } from './labels';

export type NotedDeed = 'refuse' | 'end' | 'review';

const DEEDS = {
  refuse: {
    heading: labels.refuse,
    text: labels.refuseText,
    note: labels.refuseNote,
    go: labels.refuseGo,
    run: refuse,
  },
  end: { heading: labels.end, text: labels.endText, note: labels.endNote, go: labels.endGo, run: endNow },
  review: {
    heading: labels.review,
    text: labels.reviewText,
    note: labels.reviewNote,
    go: labels.reviewGo,
    run: review,
  },
};

/** Refuses, ends or reviews an investment, with a note. Closes with true once it is saved. */
export default class InvestmentNoteModal extends LightningModal {
  @api investment!: Apex.Investment;
  @api deed!: NotedDeed;

  labels = labels;
  note = '';
  errors: unknown = null;
  isSaving = false;

  get words(): (typeof DEEDS)[NotedDeed] {
    return DEEDS[this.deed];
  }

  get heading(): string {
    return fill(this.words.heading, this.investment.accountName ?? this.investment.name);
  }

  /** What it was meant to bring about, for whoever says what came of it. */
  get expected(): string {
    const { expectedResponse } = this.investment;
    return this.deed === 'review' && expectedResponse ? fill(labels.expected, expectedResponse) : '';
  }

  handleNote(event: CustomEvent<{ value: string }>): void {
    this.note = event.detail.value;
    markProblems(this.template, {}, false);
  }

  handleCancel(): void {
    this.close();
  }

  async handleSave(): Promise<void> {
    const note = this.note.trim();
    const isMissing = markProblems(this.template, note ? {} : { note: labels.writeNote });
    if (this.isSaving || isMissing) return;
    this.isSaving = true;
    this.errors = null;
    try {
      await this.words.run({ investmentId: this.investment.id, note });
      this.close(true);
    } catch (error) {
      this.errors = error;
    } finally {
      this.isSaving = false;
    }
  }
}
