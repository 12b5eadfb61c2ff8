import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import getForAccount from '@salesforce/apex/InvestmentController.getForAccount';
import renew from '@salesforce/apex/InvestmentController.renew';
import request from '@salesforce/apex/InvestmentController.request';
import { counted, fill, shortDate } from 'c/format';
import { markProblems } from 'c/formFields';
import { draftOf, problemsIn, requestOf, type Draft } from './draft';
import { labels } from './labels';

/** Asks for relationship time on one account, or to go on with it. Closes with the request's id. */
export default class InvestmentModal extends LightningModal {
  /** None: the person chooses it. */
  @api accountId?: string;
  @api accountName?: string;
  /** The investment to go on with. */
  @api renews?: Apex.Investment;

  labels = labels;
  draft!: Draft;
  /** Those of the account that are asked for, planned or live. */
  others: Apex.Investment[] = [];
  errors: unknown = null;
  problemCount = 0;
  isSaving = false;
  isDirty = false;
  asksToLeave = false;
  wantsFocus?: string;

  connectedCallback(): void {
    this.draft = draftOf(this.accountId, this.renews, new Date().toISOString());
    this.lookAtAccount();
  }

  renderedCallback(): void {
    if (!this.wantsFocus) return;
    this.template?.querySelector<HTMLElement>(`[data-id="${this.wantsFocus}"]`)?.focus();
    this.wantsFocus = undefined;
  }

  get heading(): string {
    return this.renews ? labels.renewTitle : labels.title;
  }

  get choosesAccount(): boolean {
    return !this.draft.accountId || this.draft.accountId !== (this.renews?.accountId ?? this.accountId);
  }

  get shownAccount(): string {
    return this.renews?.accountName ?? this.accountName ?? '';
  }

  get secondText(): string {
    const other = this.others.find(({ id }) => id !== this.renews?.id);
    if (!other) return '';
    return fill(other.state === 'Requested' ? labels.secondRequest : labels.second, shortDate(other.endsOn));
  }

  get problemText(): string {
    return this.problemCount ? counted(this.problemCount, labels.oneProblem, labels.problems) : '';
  }

  /** A hint only: the save says what is not allowed. */
  async lookAtAccount(): Promise<void> {
    this.others = [];
    const { accountId } = this.draft;
    if (!accountId) return;
    try {
      const { investments } = await getForAccount({ accountId });
      const isOpen = ({ isLive, state }: Apex.Investment): boolean =>
        isLive || state === 'Planned' || state === 'Requested';
      if (accountId === this.draft.accountId) this.others = investments.filter(isOpen);
    } catch {
      this.others = [];
    }
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const { field } = (event.target as HTMLElement).dataset;
    this.change({ [field!]: event.detail.value ?? '' });
  }

  handleAccount(event: CustomEvent<{ recordId: string | null }>): void {
    this.change({ accountId: event.detail.recordId ?? '' });
    this.lookAtAccount();
  }

  /** What was wrong is looked at again as soon as it changes. */
  change(changes: Partial<Draft>): void {
    this.draft = { ...this.draft, ...changes };
    this.isDirty = true;
    if (this.problemCount) this.mark(false);
  }

  mark(focus: boolean): void {
    const problems = problemsIn(this.draft, Boolean(this.renews));
    this.problemCount = Object.keys(problems).length;
    markProblems(this.template, problems, focus);
  }

  async handleSave(): Promise<void> {
    if (this.isSaving) return;
    this.mark(true);
    if (this.problemCount) return;
    this.isSaving = true;
    this.errors = null;
    try {
      const asked = requestOf(this.draft);
      const id = this.renews
        ? await renew({ investmentId: this.renews.id, request: asked })
        : await request({ request: asked });
      this.close(id);
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
    this.wantsFocus = asks ? 'stay' : 'save';
  }
}
