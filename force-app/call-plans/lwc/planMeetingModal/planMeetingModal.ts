import { api, wire } from 'lwc';
import LightningModal from 'lightning/modal';
import getPanel from '@salesforce/apex/CallPlanController.getPanel';
import planMeeting from '@salesforce/apex/PlanMeetingController.planMeeting';
import { clockWords, counted, dayOf, fill, instantOf } from 'c/format';
import { labels } from './labels';

const DAY = 86_400_000;
const LENGTHS = [15, 30, 45, 60, 90, 120];
const QUARTERS_A_DAY = 96;

/** Quarter hours as a list: one press, and unlike the time input it is labelled for a screen reader. */
const TIMES = Array.from({ length: QUARTERS_A_DAY }, (_, quarter) => {
  const value = new Date(quarter * 15 * 60_000).toISOString().slice(11, 16);
  return { value, label: clockWords(value) };
});

/** Plans a meeting on a deal: the event and its call plan in one step. Closes with the event's id. */
export default class PlanMeetingModal extends LightningModal {
  @api opportunityId!: string;
  @api opportunityName?: string;

  labels = labels;
  subject = '';
  day = tomorrow();
  time = '10:00';
  minutes = '60';
  objectiveType: string | null = null;
  objective = '';
  isFreeText = false;
  isSaving = false;
  errors: unknown = null;
  panel?: Apex.CallPlanPanel;
  times = TIMES;
  lengths = LENGTHS.map((minutes) => ({
    value: String(minutes),
    label: minutes < 60 ? fill(labels.minutes, minutes) : counted(minutes / 60, labels.hour, labels.hours),
  }));

  /** The deal's plan brings the objective types, the customer's person and the last promise. */
  @wire(getPanel, { recordId: '$opportunityId' })
  receive({ data }: WireValue<Apex.CallPlanPanel>): void {
    this.panel = data;
  }

  get now(): string {
    return this.panel?.now ?? new Date().toISOString();
  }

  get types(): Apex.ObjectiveType[] {
    return this.panel?.objectiveTypes ?? [];
  }

  get contactName(): string | null | undefined {
    return this.panel?.contactName;
  }

  get promise(): string {
    return this.panel?.lastCommitment?.sentence ?? '';
  }

  /** While the day is empty, the sentence form still needs one to count from. */
  get startsAt(): string {
    return instantOf(this.day || tomorrow(), this.time);
  }

  get wordsLabel(): string {
    return this.isFreeText ? labels.asSentence : labels.ownWords;
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const field = (event.target as HTMLElement).dataset.field as 'subject';
    this[field] = event.detail.value;
  }

  handleSentence(event: CustomEvent<string>): void {
    this.objective = event.detail;
  }

  handleWords(): void {
    this.isFreeText = !this.isFreeText;
  }

  handleCancel(): void {
    this.close();
  }

  async handlePlan(): Promise<void> {
    if (this.isSaving || !this.isValid()) return;
    this.isSaving = true;
    this.errors = null;
    try {
      const eventId = await planMeeting({
        opportunityId: this.opportunityId,
        subject: this.subject.trim(),
        startsAt: this.startsAt,
        durationMinutes: Number(this.minutes),
        objectiveType: this.objectiveType,
        objective: this.objective.trim() || null,
      });
      this.close(eventId);
    } catch (error) {
      this.errors = error;
    } finally {
      this.isSaving = false;
    }
  }

  /** Shows what is missing at its field and moves focus to the first. */
  isValid(): boolean {
    const fields = [...(this.template?.querySelectorAll<FieldElement>('lightning-input') ?? [])];
    const wrong = fields.filter((field) => !field.reportValidity());
    wrong[0]?.focus();
    return wrong.length === 0;
  }
}

function tomorrow(): string {
  return dayOf(new Date(Date.now() + DAY).toISOString());
}
