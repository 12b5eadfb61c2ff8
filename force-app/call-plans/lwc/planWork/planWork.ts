import { LightningElement } from 'lwc';
import { clearDraft, loadDraft, storeDraft, unsavedOf, type Also, type Work } from 'c/callPlanDrafts';
import type { FieldChange } from 'c/formFields';

const MINUTE = 60_000;
const NOTHING: Work = { fields: {}, base: {}, also: {} };

/** Somebody's work on a plan: what is saved, what changed since, and the draft of it in this browser. */
export default class PlanWork extends LightningElement {
  panel: Apex.CallPlanPanel | null = null;
  changes: Apex.CallPlan = {};
  /** What stood there when each changed field was first touched: the server refuses what somebody else changed. */
  base: Apex.CallPlan = {};
  /** What is done together with the outcome: a task, a next meeting. */
  also: Also = {};
  conflict: Apex.Conflict | null = null;
  draftSavedAt = '';
  readAt = Date.now();
  elapsed = 0;
  timer = 0;

  connectedCallback(): void {
    // The countdowns are in minutes, so they are drawn again each minute.
    // eslint-disable-next-line @lwc/lwc/no-async-operation
    this.timer = window.setInterval(() => (this.elapsed = Date.now() - this.readAt), MINUTE);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.timer);
  }

  /** The org's time, as far as it was told, and what has passed since. */
  get now(): string {
    const read = this.panel?.now ? Date.parse(this.panel.now) : this.readAt;
    return new Date(read + this.elapsed).toISOString();
  }

  /** The fields as the form shows them: saved ones, overlaid with the changes. */
  get values(): Apex.CallPlan {
    return { ...this.panel?.plan, ...this.changes };
  }

  get hasDraft(): boolean {
    return this.draftSavedAt !== '';
  }

  handleFieldChange(event: CustomEvent<FieldChange>): void {
    event.stopPropagation();
    const field = event.detail.field as Apex.PlanField;
    if (!(field in this.base)) this.base = { ...this.base, [field]: this.panel!.plan[field] ?? null };
    this.changes = { ...this.changes, [field]: event.detail.value };
    this.keepDraft();
  }

  handleAlso(event: CustomEvent<Also>): void {
    event.stopPropagation();
    this.also = { ...this.also, ...event.detail };
    this.keepDraft();
  }

  keepDraft(): void {
    const work = { fields: this.changes, base: this.base, also: this.also };
    this.draftSavedAt = storeDraft(this.panel!.planId!, work)?.savedAt ?? '';
  }

  /** Takes what the server answered; work kept for another plan than before is brought back. */
  take(panel: Apex.CallPlanPanel): void {
    this.readAt = Date.now();
    this.elapsed = 0;
    const isOther = panel.planId !== this.panel?.planId;
    this.panel = panel;
    if (isOther && panel.planId) this.bringBack(panel.planId);
  }

  bringBack(planId: string): void {
    const draft = loadDraft(planId);
    const { fields, base, also } = draft ? unsavedOf(draft, this.panel!.plan) : NOTHING;
    Object.assign(this, { changes: fields, base, also, conflict: null });
    const isOpen = Object.keys({ ...fields, ...also }).length > 0;
    this.draftSavedAt = (isOpen && draft?.savedAt) || '';
  }

  forgetChanges(): void {
    clearDraft(this.panel!.planId!);
    Object.assign(this, { changes: {}, base: {}, also: {}, conflict: null });
    this.draftSavedAt = '';
  }

  /** The others' text, in the fields that collided; the rest of the work stays. Returns this person's text of them. */
  takeTheirs(): string {
    const lost = (this.conflict?.fields ?? [])
      .map(({ field }) => this.changes[field as Apex.PlanField])
      .filter(Boolean);
    const collided = new Set((this.conflict?.fields ?? []).map(({ field }) => field));
    const others = (work: Apex.CallPlan): Apex.CallPlan =>
      Object.fromEntries(Object.entries(work).filter(([field]) => !collided.has(field)));
    this.changes = others(this.changes);
    this.base = others(this.base);
    this.conflict = null;
    if (Object.keys(this.changes).length === 0) this.forgetChanges();
    else this.keepDraft();
    return lost.join(' · ');
  }
}
