import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent } from 'lightning/refresh';
import approve from '@salesforce/apex/InvestmentController.approve';
import getForAccount from '@salesforce/apex/InvestmentController.getForAccount';
import getForTeam from '@salesforce/apex/InvestmentController.getForTeam';
import { fill } from 'c/format';
import InvestmentNoteModal from 'c/investmentNoteModal';
import type { Deed } from 'c/investmentTable';
import { onPageRefresh } from 'c/pageRefresh';
import { requestInvestment } from 'c/requestInvestment';
import { labels } from './labels';

const DONE: Record<Deed, string> = {
  approve: labels.approved,
  refuse: labels.refused,
  end: labels.ended,
  review: labels.reviewed,
  renew: '',
};

/** Deliberate, bounded relationship time: all of an account on its page, what concerns the team elsewhere. */
export default class RelationshipInvestments extends LightningElement {
  @api recordId?: string;

  labels = labels;
  data: Apex.Investments | null = null;
  error: unknown = null;
  saveError: unknown = null;
  isSaving = false;

  stopRefreshing = (): void => {};

  connectedCallback(): void {
    this.stopRefreshing = onPageRefresh(this, () => this.read());
    this.read();
  }

  disconnectedCallback(): void {
    this.stopRefreshing();
  }

  get isLoading(): boolean {
    return !this.data && !this.error;
  }

  get title(): string {
    const count = this.data?.investments.length;
    return count ? fill(labels.count, count) : labels.title;
  }

  get isEmpty(): boolean {
    return this.data?.investments.length === 0;
  }

  get hasSome(): boolean {
    return Boolean(this.data && !this.isEmpty);
  }

  get emptyText(): string {
    return this.recordId ? labels.emptyAccount : labels.empty;
  }

  get showsAccount(): boolean {
    return !this.recordId;
  }

  async read(): Promise<void> {
    try {
      this.data = await (this.recordId ? getForAccount({ accountId: this.recordId }) : getForTeam({}));
      this.error = null;
    } catch (error) {
      this.error = error;
    }
  }

  async handleRetry(): Promise<void> {
    this.error = null;
    await this.read();
  }

  async handleNew(): Promise<void> {
    await requestInvestment(this, { accountId: this.recordId });
  }

  async handleDeed({ detail }: CustomEvent<{ investment: Apex.Investment; deed: Deed }>): Promise<void> {
    const { investment, deed } = detail;
    const { accountId, accountName } = investment;
    if (deed === 'renew')
      await requestInvestment(this, { accountId, accountName: accountName ?? '', renews: investment });
    else if (deed === 'approve') await this.approve(investment);
    else if (await InvestmentNoteModal.open<boolean>({ label: labels.title, size: 'small', investment, deed }))
      this.tellDone(investment, deed);
  }

  /** A second press while it is saved is ignored: a disabled button would lose the focus. */
  async approve(investment: Apex.Investment): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    this.saveError = null;
    try {
      await approve({ investmentId: investment.id });
      this.tellDone(investment, 'approve');
    } catch (error) {
      this.saveError = error;
    } finally {
      this.isSaving = false;
    }
  }

  /** The page around reads again, and this list with it. */
  tellDone({ accountName, name }: Apex.Investment, deed: Deed): void {
    const title = fill(DONE[deed], accountName ?? name);
    this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    this.dispatchEvent(new RefreshEvent());
  }
}
