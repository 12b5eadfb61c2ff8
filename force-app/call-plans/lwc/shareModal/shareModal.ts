import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import getShareParts from '@salesforce/apex/ShareController.getShareParts';
import saveShare from '@salesforce/apex/ShareController.saveShare';
import { calendarOf, fileNameOf, mailtoOf, messageOf, textOf, type Message, type ShareChoice } from 'c/customerPlan';
import { download } from 'c/download';
import { fill, shortDate } from 'c/format';
import { copyText } from './export';
import { labels } from './labels';

type Tick = 'objective' | 'customerObjective' | 'agenda' | 'people';

interface TickRow {
  name: Tick;
  label: string;
  help: string;
  isTicked: boolean;
  isEmpty: boolean;
}

/** The plan as the customer may see it: what goes out is chosen here and shown as it goes. Closes with the panel. */
export default class ShareModal extends LightningModal {
  @api planId!: string;
  /** Names of those who take part on the customer's side. */
  @api people: string[] = [];

  labels = labels;
  parts: Apex.ShareParts | null = null;
  panel: Apex.CallPlanPanel | null = null;
  choice: ShareChoice = { objective: true, customerObjective: true, agenda: true, people: true, wording: '' };
  agreedOn: string | null = null;
  savedWording: string | null = null;
  error: unknown = null;
  said = '';

  connectedCallback(): void {
    this.read();
  }

  async read(): Promise<void> {
    this.error = null;
    try {
      this.parts = await getShareParts({ planId: this.planId });
      const { objective, customerObjective, agenda, agreedOn } = this.parts;
      this.savedWording = objective ?? '';
      this.agreedOn = agreedOn ?? null;
      this.choice = {
        objective: Boolean(objective),
        customerObjective: Boolean(customerObjective),
        agenda: Boolean(agenda),
        people: true,
        wording: this.savedWording,
      };
    } catch (error) {
      this.error = error;
    }
  }

  get isLoading(): boolean {
    return !this.parts && !this.error;
  }

  get seen(): string {
    const { contactName } = this.parts!;
    return contactName ? fill(labels.willSee, contactName.split(' ')[0]!) : labels.customerSees;
  }

  get ticks(): TickRow[] {
    const { customerObjective, agenda } = this.parts!;
    const row = (name: Tick, label: string, help: string, isEmpty = false): TickRow => ({
      name,
      label,
      help,
      isTicked: this.choice[name] && !isEmpty,
      isEmpty,
    });
    return [
      row(
        'customerObjective',
        labels.youWant,
        customerObjective ? labels.asNoted : labels.notNoted,
        !customerObjective,
      ),
      row('objective', labels.weWant, labels.inTheirWords, !this.choice.wording.trim()),
      row('agenda', labels.agenda, agenda ? labels.fromPlan : labels.noAgenda, !agenda),
      row('people', labels.people, labels.peopleHelp),
    ];
  }

  get message(): Message {
    return messageOf(this.parts!, this.choice, this.people);
  }

  get to(): string {
    return this.parts!.contactEmail ?? this.parts!.contactName ?? '';
  }

  get mailto(): string {
    return mailtoOf(this.parts!.contactEmail, this.message);
  }

  get changedSince(): string {
    const { isChangedSinceAgreed, agreedOn } = this.parts!;
    return isChangedSinceAgreed && agreedOn ? fill(labels.changedSince, shortDate(agreedOn)) : '';
  }

  handleTick(event: CustomEvent<{ checked: boolean }>): void {
    const name = (event.target as HTMLElement).dataset.tick as Tick;
    this.choice = { ...this.choice, [name]: event.detail.checked };
  }

  handleWording(event: CustomEvent<{ value: string }>): void {
    const wording = event.detail.value;
    // A wording that is written is meant to be sent.
    this.choice = { ...this.choice, wording, objective: this.choice.objective || !this.choice.wording.trim() };
  }

  handleAgreed(event: CustomEvent<{ value: string | null }>): void {
    this.agreedOn = event.detail.value || null;
    this.keep(labels.agreedSaved);
  }

  async handleCopy(): Promise<void> {
    const isCopied = await copyText(textOf(this.message), this.template!);
    this.said = isCopied ? labels.copied : labels.notCopied;
    await this.keepWording();
  }

  handleMail(): Promise<void> {
    return this.keepWording();
  }

  async handleCalendar(): Promise<void> {
    const entry = calendarOf(this.planId, this.parts!, this.message, new Date().toISOString());
    download(fileNameOf(this.parts!.subject), entry);
    this.said = labels.downloaded;
    await this.keepWording();
  }

  handleClose(): void {
    this.close(this.panel ?? undefined);
  }

  /** The customer's wording is the plan's from the first time it goes out. */
  async keepWording(): Promise<void> {
    if (this.choice.wording !== this.savedWording) await this.keep();
  }

  async keep(said = ''): Promise<void> {
    this.error = null;
    const { wording } = this.choice;
    try {
      this.panel = await saveShare({ planId: this.planId, wording, agreedOn: this.agreedOn });
      this.savedWording = wording;
      this.parts = {
        ...this.parts!,
        agreedOn: this.agreedOn,
        isChangedSinceAgreed: said === '' && this.parts!.isChangedSinceAgreed,
      };
      this.said = said || this.said;
    } catch (error) {
      this.error = error;
    }
  }
}
