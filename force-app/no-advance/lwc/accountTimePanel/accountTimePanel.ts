import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import decide from '@salesforce/apex/AccountTimeController.decide';
import getAccount from '@salesforce/apex/AccountTimeController.getAccount';
import { classLook } from 'c/accountClasses';
import { onPageRefresh } from 'c/pageRefresh';
import { factsOf, decidedText, optionsFor, type Fact } from './words';
import { labels } from './labels';

/** What one account takes of the team's time, what comes of it, and which class it is given. */
export default class AccountTimePanel extends LightningElement {
  @api recordId?: string;

  labels = labels;
  data: Apex.AccountView | null = null;
  error: unknown = null;
  saveError: unknown = null;
  isSaving = false;
  wired: unknown;

  stopRefreshing = (): void => {};

  connectedCallback(): void {
    this.stopRefreshing = onPageRefresh(this, () => refreshApex(this.wired));
  }

  disconnectedCallback(): void {
    this.stopRefreshing();
  }

  @wire(getAccount, { accountId: '$recordId' })
  receive(value: WireValue<Apex.AccountView>): void {
    this.wired = value;
    this.error = value.error ?? null;
    if (value.data) this.data = value.data;
  }

  get isLoading(): boolean {
    return !this.data && !this.error;
  }

  get account(): Apex.AccountTime | null {
    return this.data?.account ?? null;
  }

  get facts(): Fact[] {
    return factsOf(this.account!, this.data!);
  }

  get why(): string {
    return this.account!.why ?? labels.noClass;
  }

  get decidedText(): string {
    return decidedText(this.account!.decision, this.data!.canDecide);
  }

  get options(): { label: string; value: string }[] {
    return optionsFor(this.account!.suggestion);
  }

  get decided(): string {
    return this.account!.decision?.accountClass ?? '';
  }

  handleRetry(): void {
    refreshApex(this.wired);
  }

  async handleDecide(event: CustomEvent<{ value: Apex.AccountClassName | '' }>): Promise<void> {
    const accountClass = event.detail.value || null;
    this.isSaving = true;
    this.saveError = null;
    try {
      await decide({ accountId: this.recordId, accountClass });
      await Promise.all([refreshApex(this.wired), notifyRecordUpdateAvailable([{ recordId: this.recordId! }])]);
      const title = accountClass ? labels.decided.replace('{0}', classLook(accountClass).word) : labels.undecided;
      this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    } catch (error) {
      this.saveError = error;
    } finally {
      this.isSaving = false;
    }
  }
}
