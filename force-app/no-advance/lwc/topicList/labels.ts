import progress from '@salesforce/label/c.Topics_Progress';
import unknown from '@salesforce/label/c.Topics_Unknown';
import known from '@salesforce/label/c.Topics_Known';
import notPlanned from '@salesforce/label/c.Topics_NotPlanned';
import planned from '@salesforce/label/c.Topics_Planned';
import plannedOn from '@salesforce/label/c.Topics_PlannedOn';

/** Every word this component shows. */
export const labels = {
  progress,
  unknown,
  known,
  notPlanned,
  planned,
  plannedOn,
};
