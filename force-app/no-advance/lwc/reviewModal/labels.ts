import title from '@salesforce/label/c.ReviewModal_Title';
import titleMany from '@salesforce/label/c.ReviewModal_TitleMany';
import oneForAll from '@salesforce/label/c.ReviewModal_OneForAll';
import followUp from '@salesforce/label/c.ReviewModal_FollowUp';
import snoozeUntil from '@salesforce/label/c.ReviewModal_SnoozeUntil';
import closeBy from '@salesforce/label/c.ReviewModal_CloseBy';
import fromDay from '@salesforce/label/c.ReviewModal_FromDay';
import followUpHelp from '@salesforce/label/c.ReviewModal_FollowUpHelp';
import snoozeHelp from '@salesforce/label/c.ReviewModal_SnoozeHelp';
import closeByHelp from '@salesforce/label/c.ReviewModal_CloseByHelp';
import fromHelp from '@salesforce/label/c.ReviewModal_FromHelp';
import note from '@salesforce/label/c.ReviewModal_Note';
import noteMany from '@salesforce/label/c.ReviewModal_NoteMany';
import noteSnooze from '@salesforce/label/c.ReviewModal_NoteSnooze';
import placeholderCoach from '@salesforce/label/c.ReviewModal_PlaceholderCoach';
import placeholderSnooze from '@salesforce/label/c.ReviewModal_PlaceholderSnooze';
import placeholderDisqualify from '@salesforce/label/c.ReviewModal_PlaceholderDisqualify';
import placeholderReassign from '@salesforce/label/c.ReviewModal_PlaceholderReassign';
import noteHelp from '@salesforce/label/c.ReviewModal_NoteHelp';
import noteHelpMany from '@salesforce/label/c.ReviewModal_NoteHelpMany';
import newOwner from '@salesforce/label/c.ReviewModal_NewOwner';
import newOwnerHint from '@salesforce/label/c.ReviewModal_NewOwnerHint';
import whatHappens from '@salesforce/label/c.ReviewModal_WhatHappens';
import coach from '@salesforce/label/c.ReviewModal_Coach';
import coachMany from '@salesforce/label/c.ReviewModal_CoachMany';
import snooze from '@salesforce/label/c.ReviewModal_Snooze';
import snoozeMany from '@salesforce/label/c.ReviewModal_SnoozeMany';
import disqualify from '@salesforce/label/c.ReviewModal_Disqualify';
import disqualifyMany from '@salesforce/label/c.ReviewModal_DisqualifyMany';
import reassign from '@salesforce/label/c.ReviewModal_Reassign';
import reassignMany from '@salesforce/label/c.ReviewModal_ReassignMany';
import suggests from '@salesforce/label/c.ReviewModal_Suggests';
import goCoach from '@salesforce/label/c.ReviewModal_GoCoach';
import goCoachMany from '@salesforce/label/c.ReviewModal_GoCoachMany';
import goSnooze from '@salesforce/label/c.ReviewModal_GoSnooze';
import goDisqualify from '@salesforce/label/c.ReviewModal_GoDisqualify';
import goReassign from '@salesforce/label/c.ReviewModal_GoReassign';
import kept from '@salesforce/label/c.ReviewModal_Kept';
import cancel from '@salesforce/label/c.ReviewModal_Cancel';
import missingDecision from '@salesforce/label/c.ReviewModal_MissingDecision';
import missingDate from '@salesforce/label/c.ReviewModal_MissingDate';
import missingNote from '@salesforce/label/c.ReviewModal_MissingNote';
import missingOwner from '@salesforce/label/c.ReviewModal_MissingOwner';
import missingDeals from '@salesforce/label/c.ReviewModal_MissingDeals';
import missingOne from '@salesforce/label/c.ReviewModal_MissingOne';
import missingMany from '@salesforce/label/c.ReviewModal_MissingMany';
import writeNote from '@salesforce/label/c.ReviewModal_WriteNote';
import chooseDate from '@salesforce/label/c.ReviewModal_ChooseDate';
import chooseSnooze from '@salesforce/label/c.ReviewModal_ChooseSnooze';
import chooseOwner from '@salesforce/label/c.ReviewModal_ChooseOwner';
import notSaved from '@salesforce/label/c.ReviewModal_NotSaved';
import leaveQuestion from '@salesforce/label/c.ReviewModal_LeaveQuestion';
import leaveText from '@salesforce/label/c.ReviewModal_LeaveText';
import leave from '@salesforce/label/c.ReviewModal_Leave';
import stay from '@salesforce/label/c.ReviewModal_Stay';

/** Every word this component shows. */
export const labels = {
  title,
  titleMany,
  oneForAll,
  followUp,
  snoozeUntil,
  closeBy,
  fromDay,
  followUpHelp,
  snoozeHelp,
  closeByHelp,
  fromHelp,
  note,
  noteMany,
  noteSnooze,
  placeholderCoach,
  placeholderSnooze,
  placeholderDisqualify,
  placeholderReassign,
  noteHelp,
  noteHelpMany,
  newOwner,
  newOwnerHint,
  whatHappens,
  coach,
  coachMany,
  snooze,
  snoozeMany,
  disqualify,
  disqualifyMany,
  reassign,
  reassignMany,
  suggests,
  goCoach,
  goCoachMany,
  goSnooze,
  goDisqualify,
  goReassign,
  kept,
  cancel,
  missingDecision,
  missingDate,
  missingNote,
  missingOwner,
  missingDeals,
  missingOne,
  missingMany,
  writeNote,
  chooseDate,
  chooseSnooze,
  chooseOwner,
  notSaved,
  leaveQuestion,
  leaveText,
  leave,
  stay,
};
