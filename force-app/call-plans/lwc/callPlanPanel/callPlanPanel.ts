import { api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getPanel from '@salesforce/apex/CallPlanController.getPanel';
import linkMeeting from '@salesforce/apex/CallPlanController.linkMeeting';
import savePlan from '@salesforce/apex/CallPlanController.savePlan';
import {
  afterProblems,
  beforeProblems,
  customersOf,
  evidenceOf,
  fieldsToSave,
  overrideProblems,
} from 'c/callPlanRules';
import type { Problems } from 'c/formFields';
import { fill, momentWords, timeWords } from 'c/format';
import { meetingProblems } from 'c/newMeeting';
import PlanEditor from 'c/planEditor';
import ShareModal from 'c/shareModal';
import { labels } from './labels';
import { recordedOtherwise, savedWords } from './saved';
import { viewOf, type View } from './view';

/** One meeting's call plan: reads it and shows the form of its phase. The forms are children. */
export default class CallPlanPanel extends PlanEditor {
  /** An Event, an Opportunity (then the plan that needs attention first) or a Call_Plan__c. */
  @api recordId?: string;
  @api objectApiName?: string;

  labels = labels;
  loadError: unknown = null;
  isOutcomeOpen = false;
  note = '';
  /** The meeting that was planned together with the outcome. */
  planned: { id: string; subject: string; when: string } | null = null;

  @wire(getPanel, { recordId: '$recordId' })
  receive(value: WireValue<Apex.CallPlanPanel>): void {
    this.wired = value;
    this.loadError = value.error ?? null;
    if (value.data) this.take(value.data);
  }

  get isLoading(): boolean {
    return !this.panel && !this.loadError;
  }

  get view(): View {
    return viewOf(this.panel, this.isOutcomeOpen);
  }

  get linkOptions(): Apex.LinkOption[] {
    return this.panel?.linkOptions ?? [];
  }

  get showsMeeting(): boolean {
    return this.objectApiName !== 'Event';
  }

  get when(): string {
    return momentWords(this.panel!.startsAt, this.now);
  }

  get plansNext(): boolean {
    return this.view.isAfter && Boolean(this.also.next);
  }

  get saveLabel(): string {
    if (this.plansNext) return labels.saveBoth;
    return this.view.isAfter ? labels.saveOutcome : labels.save;
  }

  get footNote(): string {
    const draft = this.hasDraft ? fill(labels.draftSaved, timeWords(this.draftSavedAt)) : '';
    return [this.note, draft].filter(Boolean).join(' ');
  }

  get willBe(): string {
    return this.view.isAfter ? recordedOtherwise(evidenceOf(this.values, this.panel!, this.now)) : '';
  }

  handleRetry(): void {
    refreshApex(this.wired);
  }

  handleOpenOutcome(): void {
    this.isOutcomeOpen = true;
  }

  /** Back to what is recorded; what was typed stays in this browser. */
  handleCancel(): void {
    this.isOutcomeOpen = false;
  }

  handleDiscard(): void {
    this.forgetChanges();
    this.note = labels.discarded;
  }

  async handleShare(event: Event): Promise<void> {
    event.stopPropagation();
    const { planId } = this.panel!;
    const people = customersOf(this.panel!);
    const shared = await ShareModal.open({ size: 'large', label: labels.share, planId, people });
    if (!shared) return;
    this.take(shared as Apex.CallPlanPanel);
    await this.tellOthers();
  }

  handleLink(event: CustomEvent<string>): void {
    const { eventId } = this.panel!;
    this.write(async () => this.settle(await linkMeeting({ eventId: eventId!, opportunityId: event.detail })));
  }

  handleMine(): void {
    this.submit(true, this.plansNext);
  }

  handleTheirs(): void {
    this.note = fill(labels.yourTextWas, this.takeTheirs());
  }

  /** Whether the last promise was kept is a fact about another plan, so it is written at once. */
  async handleKept(event: CustomEvent<{ planId: string; kept: string }>): Promise<void> {
    event.stopPropagation();
    const { planId, kept } = event.detail;
    await this.write(async () => {
      await savePlan({ plan: { Id: planId, Commitment_Kept__c: kept }, base: null });
      await refreshApex(this.wired);
      this.note = labels.keptSaved;
      return true;
    });
  }

  handleSave(): void {
    this.submit(false, this.plansNext);
  }

  handleSaveOnly(): void {
    this.submit(false, false);
  }

  async submit(overwrite: boolean, withNext: boolean): Promise<void> {
    this.note = '';
    if (this.isSaving || this.showProblems(this.problems(withNext))) return;
    const fields = this.view.isAfter ? fieldsToSave(this.changes, this.values.Result__c) : this.changes;
    if (Object.keys(fields).length === 0 && !withNext) {
      this.note = labels.nothingNew;
      return;
    }
    if (this.view.isAfter) await this.saveDebrief(fields, overwrite, withNext ? this.also.next! : null);
    else if (await this.save(fields, overwrite)) this.toast(labels.planSaved);
  }

  async saveDebrief(fields: Apex.CallPlan, overwrite: boolean, next: Apex.NewMeeting | null): Promise<void> {
    const due = this.values.Commitment_Due__c;
    const saved = await this.saveOutcome(fields, next, overwrite);
    if (!saved) return;
    this.isOutcomeOpen = false;
    const { title, planned } = savedWords(saved, due, next, this.now);
    this.planned = planned;
    this.toast(title);
    // The form has gone, and the focus with it.
    this.template?.querySelector<HTMLElement>('[data-id="title"]')?.focus();
  }

  problems(withNext: boolean): Problems {
    const override = overrideProblems(this.panel!, this.values);
    if (this.view.isBefore) return beforeProblems(this.panel!, this.values, this.changes);
    if (!this.view.isAfter) return override;
    const next = withNext ? meetingProblems(this.also.next!) : {};
    return { ...override, ...afterProblems(this.panel!, this.values), ...next };
  }

  toast(title: string): void {
    this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
  }
}
