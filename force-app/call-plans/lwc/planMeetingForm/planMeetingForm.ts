import { LightningElement, api } from 'lwc';
import { phraseIn } from 'c/callPlanRules';
import { clockWords, counted, dayOf, fill, instantOf, shortDate, timeOf } from 'c/format';
import { markProblems, type Problems } from 'c/formFields';
import { labels } from './labels';

type Field = keyof Apex.NewMeeting;
interface Option {
  value: string;
  label: string;
}

const LENGTHS = [15, 30, 45, 60, 90, 120];
const QUARTERS_A_DAY = 96;

/** Quarter hours as a list: one press, and unlike the time input it is labelled for a screen reader. */
const TIMES: Option[] = Array.from({ length: QUARTERS_A_DAY }, (_, quarter) => {
  const value = new Date(quarter * 15 * 60_000).toISOString().slice(11, 16);
  return { value, label: clockWords(value) };
});

/**
 * The form of a new meeting: when, with whom, what the customer will agree to; the rest folds away.
 * Fires `change` with the whole meeting. c/newMeeting makes the first one and says what is missing.
 */
export default class PlanMeetingForm extends LightningElement {
  @api planning!: Apex.Planning;
  @api meeting!: Apex.NewMeeting;
  @api now: string = new Date().toISOString();

  labels = labels;
  times = TIMES;
  isFreeText = false;
  /** The start of a meeting without a day. */
  time = '10:00';
  problem: Apex.ObjectiveCheck | null = null;
  openSections: string[] = [];
  lengths: Option[] = LENGTHS.map((minutes) => ({
    value: String(minutes),
    label: minutes < 60 ? fill(labels.minutes, minutes) : counted(minutes / 60, labels.hour, labels.hours),
  }));

  /** A text that was kept is shown as it was written, and where there is one. */
  connectedCallback(): void {
    const { objective, startsAt, fallbackObjective, customerObjective, topicsPlanned, agenda } = this.meeting;
    this.isFreeText = Boolean(objective);
    if (startsAt) this.time = timeOf(startsAt);
    this.openSections = fallbackObjective || customerObjective || topicsPlanned || agenda ? ['rest'] : [];
  }

  /** Shows problems at the fields; see c/formFields. */
  @api markProblems(problems: Problems, focus = true): boolean {
    return markProblems(this.template, problems, focus);
  }

  @api focusFirst(): void {
    this.template?.querySelector<FieldElement>(`[data-field="${this.meeting.subject ? 'day' : 'subject'}"]`)?.focus();
  }

  get day(): string {
    return this.meeting.startsAt ? dayOf(this.meeting.startsAt) : '';
  }

  get minutes(): string {
    return String(this.meeting.durationMinutes);
  }

  get people(): Option[] {
    return this.planning.contacts.map(({ id, name, title }) => ({
      value: id,
      label: title ? `${name}, ${title}` : name,
    }));
  }

  get contactName(): string {
    return this.planning.contacts.find(({ id }) => id === this.meeting.contactId)?.name ?? '';
  }

  get customers(): string[] {
    return this.planning.contacts.map(({ name }) => name);
  }

  /** While the day is empty, the sentence form still needs one to count from. */
  get countsFrom(): string {
    return this.meeting.startsAt || this.now;
  }

  /** What the chosen type means; an objective without a type is only half of what is asked for. */
  get typeHelp(): string {
    if (this.type) return this.type.helpText ?? '';
    return this.meeting.objective ? labels.typeMissing : '';
  }

  get type(): Apex.ObjectiveType | undefined {
    return this.planning.objectiveTypes.find(({ value }) => value === this.meeting.objectiveType);
  }

  /** A relationship meeting is worth the time only under an agreement that bounds it. */
  get investment(): { tone: string; title: string; text: string } | null {
    if (!this.type?.isRelationship) return null;
    const live = this.planning.investment;
    if (!live) return { tone: 'warning', title: labels.noInvestment, text: labels.noInvestmentText };
    const text = fill(labels.investmentText, live.hoursUsed, live.hoursCap, shortDate(live.endsOn, this.now));
    return { tone: 'info', title: labels.investment, text };
  }

  get wordsLabel(): string {
    return this.isFreeText ? labels.asSentence : labels.ownWords;
  }

  get restLabel(): string {
    const { topics } = this.planning;
    return topics.length === 0
      ? labels.rest
      : fill(labels.restWithTopics, topics.filter(({ knownOn }) => knownOn).length, topics.length);
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    const field = event.target as FieldElement;
    field.setCustomValidity('');
    field.reportValidity();
    this.tell({ [field.dataset.field as Field]: event.detail.value });
  }

  handleDay(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    const day = event.detail.value;
    this.tell({ startsAt: day ? instantOf(day, this.time) : '' });
  }

  handleTime(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.time = event.detail.value;
    if (this.day) this.tell({ startsAt: instantOf(this.day, this.time) });
  }

  handleLength(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.tell({ durationMinutes: Number(event.detail.value) });
  }

  /** The topic picker speaks of a plan's field; outside this form nobody is to take it for another plan's. */
  handleTopics(event: CustomEvent<{ value: string | null }>): void {
    event.stopPropagation();
    this.tell({ topicsPlanned: event.detail.value });
  }

  /** A reason that was given for another text goes with it. */
  handleObjective(event: CustomEvent<{ value: string }>): void {
    event.stopPropagation();
    this.problem = null;
    this.tell({ objective: event.detail.value, qualityOverride: null });
  }

  handleSentence(event: CustomEvent<string>): void {
    this.tell({ objective: event.detail, qualityOverride: null });
  }

  handleWords(): void {
    this.isFreeText = !this.isFreeText;
    this.problem = null;
  }

  /** Speaks only after the field is left, never while typing; the server has the last word. */
  handleBlur(): void {
    const { objective, qualityOverride } = this.meeting;
    const phrase = objective && !qualityOverride ? phraseIn(objective, this.planning.phrases) : null;
    const isAsked = this.planning.qualityGate !== 'Off' && phrase !== null;
    this.problem = isAsked ? { ok: false, kind: phrase.kind, message: phrase.advice ?? labels.vague } : null;
  }

  handleUse(event: CustomEvent<string>): void {
    this.problem = null;
    this.tell({ objective: event.detail });
  }

  handleKeep(event: CustomEvent<string>): void {
    this.problem = null;
    this.tell({ qualityOverride: event.detail });
  }

  tell(changes: Partial<Apex.NewMeeting>): void {
    this.dispatchEvent(new CustomEvent('change', { detail: { ...this.meeting, ...changes } }));
  }
}
