import { refreshApex } from '@salesforce/apex';
import { RefreshEvent } from 'lightning/refresh';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import savePlan from '@salesforce/apex/CallPlanController.savePlan';
import saveDebrief from '@salesforce/apex/DebriefController.saveOutcome';
import { reduceErrors } from 'c/errors';
import { onPageRefresh } from 'c/pageRefresh';
import { fieldsNamed, type Problems } from 'c/formFields';
import { cleaned } from 'c/newMeeting';
import PlanWork from 'c/planWork';

interface Form extends HTMLElement {
  markProblems(problems: Problems): boolean;
}

/**
 * What every editor of a plan does, whatever its form looks like: writes the changes once, shows errors and
 * conflicts, and tells the rest of the page. The form in the template carries `data-form`.
 */
export default class PlanEditor extends PlanWork {
  saveErrors: unknown = null;
  isSaving = false;
  wired: unknown;
  stopRefreshing = (): void => {};

  connectedCallback(): void {
    super.connectedCallback();
    this.stopRefreshing = onPageRefresh(this, () => this.readAgain());
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopRefreshing();
  }

  /** Writes the fields and takes the answer; says whether it went well. */
  save(fields: Apex.CallPlan, overwrite = false): Promise<boolean> {
    return this.write(async () => {
      const plan = { Id: this.panel!.planId!, ...fields };
      return this.settle(await savePlan({ plan, base: overwrite ? null : this.baseOf(fields) }));
    });
  }

  /** Outcome, task and next meeting in one go: all of it, or nothing. Null when nothing was saved. */
  async saveOutcome(
    fields: Apex.CallPlan,
    next: Apex.NewMeeting | null,
    overwrite = false,
  ): Promise<Apex.Debriefed | null> {
    const { Result__c, Commitment_Due__c } = this.values;
    const followUp = Result__c === 'Advance' && Boolean(Commitment_Due__c) && this.also.followUp === true;
    const plan = { Id: this.panel!.planId!, ...fields };
    const base = overwrite ? null : this.baseOf(fields);
    let saved: Apex.Debriefed | null = null;
    const isSaved = await this.write(async () => {
      saved = await saveDebrief({ plan, base, followUp, next: next && cleaned(next) });
      return this.settle(saved.panel);
    });
    return isSaved ? saved : null;
  }

  baseOf(fields: Apex.CallPlan): Apex.CallPlan {
    const names = Object.keys(fields) as Apex.PlanField[];
    return {
      Id: this.panel!.planId!,
      ...Object.fromEntries(names.map((name) => [name, name in this.base ? this.base[name] : this.panel!.plan[name]])),
    };
  }

  /** After a write: the work is done, or somebody else was faster and nothing was saved. */
  async settle(panel: Apex.CallPlanPanel): Promise<boolean> {
    if (panel.conflict) {
      this.take(panel);
      this.conflict = panel.conflict;
      return false;
    }
    this.forgetChanges();
    this.take(panel);
    await this.tellOthers();
    return true;
  }

  /** One write at a time, so that a double click saves once; an error stays on the page. */
  async write(action: () => Promise<boolean>): Promise<boolean> {
    if (this.isSaving) return false;
    this.isSaving = true;
    this.saveErrors = null;
    this.conflict = null;
    try {
      return await action();
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
