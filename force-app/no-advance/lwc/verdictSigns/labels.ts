import verdicts from '@salesforce/label/c.Verdict_Verdicts';

/** Every word this component shows. */
export const labels = {
  verdicts,
};
