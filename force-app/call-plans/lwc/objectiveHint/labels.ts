import good from '@salesforce/label/c.Hint_Good';
import sayItSo from '@salesforce/label/c.Hint_SayItSo';
import use from '@salesforce/label/c.Hint_Use';
import keep from '@salesforce/label/c.Hint_Keep';

/** Every word this component shows. */
export const labels = {
  good,
  sayItSo,
  use,
  keep,
};
