import learned from '@salesforce/label/c.CallPlan_Learned';
import optional from '@salesforce/label/c.CallPlan_WorthAMinute';
import topicsLearned from '@salesforce/label/c.CallPlan_TopicsLearned';
import unplanned from '@salesforce/label/c.CallPlan_Unplanned';
import unplannedHelp from '@salesforce/label/c.CallPlan_UnplannedHelp';
import couldHave from '@salesforce/label/c.CallPlan_CouldHave';
import notes from '@salesforce/label/c.CallPlan_Notes';

/** Every word this component shows. */
export const labels = { learned, optional, topicsLearned, unplanned, unplannedHelp, couldHave, notes };
