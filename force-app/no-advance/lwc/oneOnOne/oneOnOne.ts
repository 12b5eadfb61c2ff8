import { LightningElement, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { CurrentPageReference, NavigationMixin, type PageReference } from 'lightning/navigation';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import USER_ID from '@salesforce/user/Id';
import getTeam from '@salesforce/apex/RepFiguresController.getTeam';
import getRep from '@salesforce/apex/RepFiguresController.getRep';
import getSheet from '@salesforce/apex/OneOnOneController.getSheet';
import saveNotes from '@salesforce/apex/OneOnOneController.saveNotes';
import { counted } from 'c/format';
import { printsOnly } from 'c/printing';
import { isEmpty, loadDraft, notesOf, storeDraft, type NewAgreement, type SheetDraft } from 'c/sheetDrafts';
import type { NoteChange, NotePlace } from 'c/sheetGroup';
import { headingOf, type Heading } from './heading';
import { labels } from './labels';

/** The facts about one rep and the questions they raise, on screen and on paper; what is said of them is kept. */
export default class OneOnOne extends NavigationMixin(LightningElement) {
  labels = labels;
  page?: PageReference;
  team: Apex.TeamFigures | null = null;
  rep: Apex.RepFigures | null = null;
  sheet: Apex.OneOnOneSheet | null = null;
  userId?: string;
  draft: SheetDraft = { notes: {}, agreements: [] };
  error: unknown = null;
  repError: unknown = null;
  sheetError: unknown = null;
  saveError: unknown = null;
  isSaving = false;
  wiredTeam: unknown;
  wiredRep: unknown;

  stopPrinting = (): void => {};

  connectedCallback(): void {
    this.stopPrinting = printsOnly(this, () => this.template!.querySelector('[data-id="sheet"]'));
  }

  disconnectedCallback(): void {
    this.stopPrinting();
  }

  @wire(CurrentPageReference)
  follow(page: PageReference): void {
    this.page = page;
    this.chooseRep();
  }

  @wire(getTeam, { period: 'quarter' })
  receiveTeam(value: WireValue<Apex.TeamFigures>): void {
    this.wiredTeam = value;
    this.error = value.error ?? null;
    if (!value.data) return;
    this.team = value.data;
    this.chooseRep();
  }

  @wire(getRep, { userId: '$userId', period: 'quarter' })
  receiveRep(value: WireValue<Apex.RepFigures>): void {
    this.wiredRep = value;
    this.repError = value.error ?? null;
    this.rep = value.data ?? null;
  }

  /** The rep in the address; else the viewer, or a manager's first rep. */
  chooseRep(): void {
    if (!this.team) return;
    const ids = this.team.reps.map(({ userId }) => userId);
    const asked = this.team.isManager ? this.page?.state?.c__rep : undefined;
    const userId = [asked, USER_ID, ids[0]].find((id) => id && ids.includes(id)) ?? undefined;
    if (!userId || userId === this.userId) return;
    this.userId = userId;
    this.draft = loadDraft(userId);
    this.saveError = null;
    this.readSheet();
  }

  async readSheet(): Promise<void> {
    const { userId } = this;
    this.sheet = null;
    this.sheetError = null;
    try {
      const sheet = await getSheet({ userId });
      if (userId === this.userId) this.sheet = sheet;
    } catch (error) {
      if (userId === this.userId) this.sheetError = error;
    }
  }

  get isLoading(): boolean {
    return !this.error && !this.isEmpty && !this.rep && !this.repError;
  }

  get isEmpty(): boolean {
    return this.team?.reps.length === 0;
  }

  get isReady(): boolean {
    return Boolean(this.rep && this.row);
  }

  get row(): Apex.MeetingFigures | undefined {
    return this.team?.reps.find(({ userId }) => userId === this.userId);
  }

  get hasChoice(): boolean {
    return this.team!.isManager && this.team!.reps.length > 1;
  }

  get reps(): NotePlace[] {
    return this.team!.reps.map(({ userId, name }) => ({ value: userId!, label: name! }));
  }

  get isOwn(): boolean {
    return this.userId === USER_ID;
  }

  get heading(): Heading {
    return headingOf(this.team!, this.row!.name!, this.sheet?.managerName ?? null, this.isOwn);
  }

  get today(): string {
    return this.team!.period.lastDay;
  }

  get earlierNotes(): Apex.EarlierNote[] {
    return this.sheet?.notes.slice(0, 5) ?? [];
  }

  get earlierAgreements(): Apex.SheetAgreement[] {
    return this.sheet?.agreements ?? [];
  }

  /** Who can be asked to do something: the two who talk, as far as they are known here. */
  get people(): NotePlace[] {
    const rep = { value: this.userId!, label: this.row!.name! };
    return this.isOwn ? [rep] : [rep, { value: USER_ID, label: this.sheet?.managerName ?? labels.you }];
  }

  handleRep(event: CustomEvent<{ value: string }>): void {
    const { type, attributes } = this.page!;
    this[NavigationMixin.Navigate]!({ type, attributes, state: { c__rep: event.detail.value } });
  }

  handleNote({ detail }: CustomEvent<NoteChange>): void {
    this.keep({ ...this.draft, notes: { ...this.draft.notes, [detail.key]: detail.note } });
  }

  handleAgree(event: CustomEvent<NewAgreement[]>): void {
    this.keep({ ...this.draft, agreements: event.detail });
  }

  handlePrint(): void {
    window.print();
  }

  handleRetry(): void {
    refreshApex(this.wiredTeam);
  }

  handleRetryRep(): void {
    refreshApex(this.wiredRep);
  }

  handleRetrySheet(): void {
    this.readSheet();
  }

  async handleSave(): Promise<void> {
    if (this.isSaving) return;
    if (isEmpty(this.draft)) {
      this.tell(labels.nothingToSave, 'info');
      return;
    }
    this.isSaving = true;
    this.saveError = null;
    const agreements = this.draft.agreements.map(({ ownerId, what, due }) => ({ ownerId, what, due }));
    try {
      const count = await saveNotes({ notes: notesOf(this.draft), agreements });
      this.keep({ notes: {}, agreements: [] });
      this.tell(counted(count, labels.savedOne, labels.saved), 'success');
      await this.readSheet();
    } catch (error) {
      this.saveError = error;
    } finally {
      this.isSaving = false;
    }
  }

  tell(title: string, variant: 'info' | 'success'): void {
    this.dispatchEvent(new ShowToastEvent({ title, variant }));
  }

  keep(draft: SheetDraft): void {
    this.draft = draft;
    storeDraft(this.userId!, draft);
  }
}
