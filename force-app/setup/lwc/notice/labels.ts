import infoIcon from '@salesforce/label/c.Common_InfoIcon';
import successIcon from '@salesforce/label/c.Common_SuccessIcon';
import warningIcon from '@salesforce/label/c.Common_WarningIcon';
import errorIcon from '@salesforce/label/c.Common_ErrorIcon';
import lockIcon from '@salesforce/label/c.Common_LockIcon';

/** Every word this component shows. */
export const labels = {
  infoIcon,
  successIcon,
  warningIcon,
  errorIcon,
  lockIcon,
};
