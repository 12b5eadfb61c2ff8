import { LightningElement } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { RefreshEvent } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import savePlan from '@salesforce/apex/CallPlanController.savePlan';
import { clearDraft, loadDraft, storeDraft } from 'c/callPlanDrafts';
import { reduceErrors } from 'c/errors';
import { onPageRefresh } from 'c/pageRefresh';
import { fieldsNamed, type Problems } from 'c/formFields';

const MINUTE = 60_000;

interface Form extends HTMLElement {
  markProblems(problems: Problems): boolean;
}

/**
 * What every editor of a plan does, whatever its form looks like: keeps the changes (in this browser too), writes
 * them once, shows errors, and tells the rest of the page. The form in the template carries `data-form`.
 */
export default class PlanEditor extends LightningElement {
  panel: Apex.CallPlanPanel | null = null;
  changes: Apex.CallPlan = {};
  draftSavedAt = '';
  saveErrors: unknown = null;
  isSaving = false;
  wired: unknown;
  readAt = Date.now();
  elapsed = 0;
  timer = 0;
  stopRefreshing = (): void => {};

  connectedCallback(): void {
    // The countdowns are in minutes, so they are drawn again each minute.
    // eslint-disable-next-line @lwc/lwc/no-async-operation
    this.timer = window.setInterval(() => (this.elapsed = Date.now() - this.readAt), MINUTE);
    this.stopRefreshing = onPageRefresh(this, () => this.readAgain());
  }

  disconnectedCallback(): void {
    window.clearInterval(this.timer);
    this.stopRefreshing();
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

  handleFieldChange(event: CustomEvent<{ field: Apex.PlanField; value: string | null }>): void {
    event.stopPropagation();
    this.changes = { ...this.changes, [event.detail.field]: event.detail.value };
    this.draftSavedAt = storeDraft(this.panel!.planId!, this.changes)?.savedAt ?? '';
  }

  /** Takes what the server answered; work kept for another plan than before is brought back. */
  take(panel: Apex.CallPlanPanel): void {
    this.readAt = Date.now();
    this.elapsed = 0;
    const isOther = panel.planId !== this.panel?.planId;
    this.panel = panel;
    if (!isOther || !panel.planId) return;
    const draft = loadDraft(panel.planId);
    this.changes = draft?.fields ?? {};
    this.draftSavedAt = draft?.savedAt ?? '';
  }

  forgetChanges(): void {
    clearDraft(this.panel!.planId!);
    this.changes = {};
    this.draftSavedAt = '';
  }

  /** Writes the fields and takes the answer; says whether it went well. */
  save(fields: Apex.CallPlan): Promise<boolean> {
    return this.write(async () => {
      const saved = await savePlan({ plan: { Id: this.panel!.planId!, ...fields } });
      this.forgetChanges();
      this.take(saved);
      await this.tellOthers();
    });
  }

  /** One write at a time, so that a double click saves once; an error stays on the page. */
  async write(action: () => Promise<void>): Promise<boolean> {
    if (this.isSaving) return false;
    this.isSaving = true;
    this.saveErrors = null;
    try {
      await action();
      return true;
    } catch (error) {
      this.saveErrors = error;
      this.showProblems(this.problemsNamedBy(error));
      return false;
    } finally {
      this.isSaving = false;
    }
  }

  /** Marks the fields and moves focus to the first; says whether there was a problem. */
  showProblems(problems: Problems): boolean {
    this.template?.querySelector<Form>('[data-form]')?.markProblems(problems);
    return Object.keys(problems).length > 0;
  }

  /** The server names missing fields by label: each gets its mark, the first the focus. */
  problemsNamedBy(error: unknown): Problems {
    const labelsByField = Object.fromEntries(this.panel!.requirements.map(({ field, label }) => [field, label]));
    return Object.fromEntries(
      reduceErrors(error).flatMap((message) => fieldsNamed(message, labelsByField).map((field) => [field, message])),
    );
  }

  /** The page was refreshed; by this editor's own save, and the answer is here already. */
  async readAgain(): Promise<void> {
    if (!this.isSaving) await refreshApex(this.wired);
  }

  /** The rest of the page shows the same records: the details, the deal's panel, the lists. */
  async tellOthers(): Promise<void> {
    const { planId, eventId, opportunityId } = this.panel!;
    const ids = [planId, eventId, opportunityId].filter((id) => typeof id === 'string');
    await refreshApex(this.wired);
    await notifyRecordUpdateAvailable(ids.map((recordId) => ({ recordId })));
    this.dispatchEvent(new RefreshEvent());
  }
}
