import type { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent } from 'lightning/refresh';
import { counted, fill, shortDate } from 'c/format';
import ReviewModal, { type Reviewed } from 'c/reviewModal';
import { labels } from './labels';

export interface Failure {
  id: string;
  name: string;
  message: string;
}

const NEXT: Record<Apex.Decision, string> = {
  Coach: labels.coach,
  Snooze: labels.snooze,
  Disqualify: labels.disqualify,
  Reassign: labels.reassign,
};

/**
 * Opens the dialog that records a decision on deals. Once it is saved, the page around the component reads again.
 *
 * @param decision the one to begin with; none: what the facts suggest
 * @returns the deals that were not saved, or undefined when the person left
 */
export async function reviewDeals(
  component: LightningElement,
  deals: Apex.FlaggedDeal[],
  currencyCode: string,
  decision?: Apex.Decision,
): Promise<Failure[] | undefined> {
  const options = { label: labels.title, size: 'medium', deals, currencyCode, decision };
  const reviewed = await ReviewModal.open<Reviewed>(options);
  if (!reviewed) return undefined;
  tellSaved(component, reviewed);
  component.dispatchEvent(new RefreshEvent());
  const nameOf = (id: string): string => deals.find(({ opportunityId }) => opportunityId === id)?.name ?? '';
  return reviewed.results
    .filter(({ success }) => !success)
    .map(({ opportunityId, message }) => ({ id: opportunityId, name: nameOf(opportunityId), message: message ?? '' }));
}

function tellSaved(component: LightningElement, { results, decision, until }: Reviewed): void {
  const title = counted(results.filter(({ success }) => success).length, labels.savedOne, labels.saved);
  const message = fill(NEXT[decision], shortDate(until));
  component.dispatchEvent(new ShowToastEvent({ title, message, variant: 'success' }));
}
