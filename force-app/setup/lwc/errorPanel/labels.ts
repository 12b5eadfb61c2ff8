import errorTitle from '@salesforce/label/c.Common_ErrorTitle';
import tryAgain from '@salesforce/label/c.Common_TryAgain';

/** Every word this component shows. */
export const labels = {
  errorTitle,
  tryAgain,
};
