import FormPart from 'c/formPart';
import { labels } from './labels';

/** Invites to agree on the agenda with the customer. Fires `share` and `fieldchange`. */
export default class AgendaShare extends FormPart {
  labels = labels;

  get isLockedHere(): boolean {
    return this.isLocked('Agenda_Agreed_On__c');
  }

  handleShare(): void {
    this.dispatchEvent(new CustomEvent('share', { bubbles: true }));
  }
}
