import type { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent } from 'lightning/refresh';
import { fill } from 'c/format';
import InvestmentModal from 'c/investmentModal';
import { labels } from './labels';

/** Whose time is asked for. */
export interface Wanted {
  /** None: the person chooses the account. */
  accountId?: string;
  accountName?: string;
  /** The investment to go on with. */
  renews?: Apex.Investment;
}

/** Opens the dialog that asks for relationship time. Once it is saved, the page around the component reads again. */
export async function requestInvestment(component: LightningElement, wanted: Wanted): Promise<boolean> {
  const id = await InvestmentModal.open<string>({ label: labels.title, size: 'medium', ...wanted });
  if (!id) return false;
  const title = wanted.accountName ? fill(labels.saved, wanted.accountName) : labels.savedOne;
  component.dispatchEvent(new ShowToastEvent({ title, message: labels.next, variant: 'success' }));
  component.dispatchEvent(new RefreshEvent());
  return true;
}
