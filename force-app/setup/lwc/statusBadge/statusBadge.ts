import { LightningElement, api } from 'lwc';
import { lookOf, type Look } from 'c/statusLooks';

/** A status, verdict or result as icon, word and shape. */
export default class StatusBadge extends LightningElement {
  /** The word the server uses: "Needs objective", "Continuation", "No-show" … */
  @api status = '';

  get look(): Look {
    return lookOf(this.status);
  }

  get badgeClass(): string {
    return `slds-badge badge badge_${this.look.look}`;
  }
}
