import { LightningElement, api } from 'lwc';
import { classLook, type ClassLook } from 'c/accountClasses';

/** The class of an account: its letter in its shape, and the word. */
export default class ClassSign extends LightningElement {
  /** Invest, Keep, Demote or Hand over; none: what cannot be compared. */
  @api accountClass?: Apex.AccountClassName | null;

  get look(): ClassLook {
    return classLook(this.accountClass);
  }

  get signClass(): string {
    return `sign sign_${this.look.look}`;
  }
}
