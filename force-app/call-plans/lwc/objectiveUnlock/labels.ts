import mayChange from '@salesforce/label/c.Unlock_MayChange';
import unlock from '@salesforce/label/c.Unlock_Unlock';
import unlocked from '@salesforce/label/c.Unlock_Unlocked';
import reason from '@salesforce/label/c.Unlock_Reason';

/** Every word this component shows. */
export const labels = { mayChange, unlock, unlocked, reason };
