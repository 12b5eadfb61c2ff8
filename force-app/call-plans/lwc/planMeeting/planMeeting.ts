import type { LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { RefreshEvent } from 'lightning/refresh';
import PlanMeetingModal from 'c/planMeetingModal';
import { labels } from './labels';

/**
 * Opens the dialog that plans a meeting on a deal. Once it is made, the page around the component reads again.
 *
 * @returns the id of the new event, or undefined when the person left
 */
export async function planMeetingOn(
  component: LightningElement,
  opportunityId: string,
  subject?: string,
): Promise<string | undefined> {
  const eventId = await PlanMeetingModal.open<string>({
    label: labels.title,
    size: 'medium',
    opportunityId,
    subject,
  });
  if (eventId) tellPlanned(component, eventId);
  // An outcome may have been logged on the way, even if no meeting was planned.
  component.dispatchEvent(new RefreshEvent());
  return eventId;
}

/** Says that the meeting is made, with a link to it. */
export function tellPlanned(component: LightningElement, eventId: string): void {
  const link = { url: `/lightning/r/Event/${eventId}/view`, label: labels.openMeeting };
  component.dispatchEvent(
    new ShowToastEvent({ title: labels.planned, message: '{0}', messageData: [link], variant: 'success' }),
  );
}
