import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import saveReviews from '@salesforce/apex/ReviewController.saveReviews';
import { dayOf, fill, shortDate } from 'c/format';
import {
  dayIn,
  draftOf,
  missingIn,
  missingWords,
  SNOOZE_DAYS,
  suggestionFor,
  untilFor,
  type Draft,
  type Entry,
  type Missing,
} from './draft';
import { consequence, wordsFor } from './words';
import { labels } from './labels';

/** What was decided, and what became of each deal. */
export interface Reviewed {
  decision: Apex.Decision;
  until: string;
  results: Apex.ReviewResult[];
}

/** Records one decision with its note on one deal or several. Opened by c/reviewDeals; closes with what was saved. */
export default class ReviewModal extends LightningModal {
  @api deals: Apex.FlaggedDeal[] = [];
  /** The decision the person came with; else the facts' own proposal. */
  @api decision?: Apex.Decision;
  @api currencyCode!: string;

  labels = labels;
  today = new Date().toISOString();
  draft!: Draft;
  missing: Missing = {};
  errors: unknown = null;
  isSaving = false;
  isDirty = false;
  asksToLeave = false;
  wantsFocus?: string;
  activeUsers = { criteria: [{ fieldPath: 'IsActive', operator: 'eq', value: true }] };

  connectedCallback(): void {
    this.draft = draftOf(this.deals, this.decision, this.today);
  }

  get isOne(): boolean {
    return this.deals.length === 1;
  }

  get heading(): string {
    return this.isOne ? fill(labels.title, this.deals[0]!.name) : fill(labels.titleMany, this.deals.length);
  }

  get accountName(): string {
    return this.deals[0]?.accountName ?? '';
  }

  get ticked(): Apex.FlaggedDeal[] {
    return this.deals.filter(({ opportunityId }) => this.draft.ticked.includes(opportunityId));
  }

  get suggestion(): Partial<Apex.ReviewProposal> {
    return suggestionFor(this.ticked) ?? {};
  }

  /** Why the facts suggest what they suggest; of several deals each has its own reason. */
  get why(): string {
    return this.isOne ? (this.suggestion.why ?? '') : '';
  }

  get words(): ReturnType<typeof wordsFor> {
    return wordsFor(this.draft.decision, this.ticked.length, this.today);
  }

  get isReassign(): boolean {
    return this.draft.decision === 'Reassign';
  }

  get earliest(): string {
    return dayOf(this.today);
  }

  get latest(): string | undefined {
    return this.draft.decision === 'Snooze' ? dayIn(SNOOZE_DAYS, this.today) : undefined;
  }

  get happens(): string {
    const { decision, until } = this.draft;
    if (!decision || !until || this.ticked.length === 0) return '';
    return consequence(decision, this.ticked, until, this.currencyCode, this.today);
  }

  get goLabel(): string {
    return fill(this.words.go, this.draft.until ? shortDate(this.draft.until, this.today) : '');
  }

  get missingText(): string {
    return missingWords(this.missing);
  }

  renderedCallback(): void {
    if (!this.wantsFocus) return;
    this.template?.querySelector<HTMLElement>(this.wantsFocus)?.focus();
    this.wantsFocus = undefined;
  }

  handleTick(event: CustomEvent<string[]>): void {
    this.change({ ticked: event.detail });
  }

  handleDecide(event: CustomEvent<Apex.Decision>): void {
    const before = untilFor(this.draft.decision, this.ticked, this.today);
    const isOwnDay = this.draft.until !== before;
    const until = isOwnDay ? this.draft.until : untilFor(event.detail, this.ticked, this.today);
    this.change({ decision: event.detail, until });
  }

  handleUntil(event: CustomEvent<{ value: string | null }>): void {
    this.change({ until: event.detail.value || null });
  }

  handleNote(event: CustomEvent<{ value: string }>): void {
    this.change({ note: event.detail.value });
  }

  handleOwner(event: CustomEvent<{ recordId: string | null }>): void {
    this.change({ newOwnerId: event.detail.recordId });
  }

  /** What was missing is looked at again as soon as it changes. */
  change(changes: Partial<Draft>): void {
    this.draft = { ...this.draft, ...changes };
    this.isDirty = true;
    if (this.missingText) this.mark();
  }

  mark(): void {
    this.missing = missingIn(this.draft, this.today);
    for (const field of this.template?.querySelectorAll<FieldElement & { dataset: { entry: Entry } }>('[data-entry]') ??
      []) {
      field.setCustomValidity(this.missing[field.dataset.entry] ?? '');
      field.reportValidity();
    }
  }

  async handleSave(): Promise<void> {
    if (this.isSaving) return;
    this.mark();
    const [first] = Object.keys(this.missing);
    if (first) this.wantsFocus = first === 'decision' ? 'c-decision-tiles' : `[data-entry="${first}"]`;
    else await this.save();
  }

  async save(): Promise<void> {
    const { decision, until, note, newOwnerId, ticked } = this.draft;
    this.isSaving = true;
    this.errors = null;
    try {
      const owner = this.isReassign ? newOwnerId : null;
      const results = await saveReviews({ opportunityIds: ticked, decision, note, until, newOwnerId: owner });
      if (results.some(({ success }) => success)) this.close({ decision, until, results });
      else this.errors = results.map(({ message }) => message);
    } catch (error) {
      this.errors = error;
    } finally {
      this.isSaving = false;
    }
  }

  /** Esc asks only after a change. */
  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleCancel();
  }

  handleCancel(): void {
    if (!this.isDirty || this.asksToLeave) this.close();
    else this.ask(true);
  }

  handleLeave(): void {
    this.close();
  }

  handleStay(): void {
    this.ask(false);
  }

  /** The question takes the focus, so that Enter stays; the answer gives it back. */
  ask(asks: boolean): void {
    this.asksToLeave = asks;
    this.wantsFocus = asks ? '[data-id="stay"]' : '[data-id="save"]';
  }
}
