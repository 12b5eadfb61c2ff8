import question from '@salesforce/label/c.DecisionTiles_Question';
import required from '@salesforce/label/c.DecisionTiles_Required';
import coach from '@salesforce/label/c.DecisionTiles_Coach';
import coachHelp from '@salesforce/label/c.DecisionTiles_CoachHelp';
import snooze from '@salesforce/label/c.DecisionTiles_Snooze';
import snoozeHelp from '@salesforce/label/c.DecisionTiles_SnoozeHelp';
import disqualify from '@salesforce/label/c.DecisionTiles_Disqualify';
import disqualifyHelp from '@salesforce/label/c.DecisionTiles_DisqualifyHelp';
import reassign from '@salesforce/label/c.DecisionTiles_Reassign';
import reassignHelp from '@salesforce/label/c.DecisionTiles_ReassignHelp';
import suggested from '@salesforce/label/c.DecisionTiles_Suggested';

/** Every word this component shows. */
export const labels = {
  question,
  required,
  coach,
  coachHelp,
  snooze,
  snoozeHelp,
  disqualify,
  disqualifyHelp,
  reassign,
  reassignHelp,
  suggested,
};
