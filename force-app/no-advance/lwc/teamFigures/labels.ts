import title from '@salesforce/label/c.TeamFigures_Title';
import ownTitle from '@salesforce/label/c.TeamFigures_OwnTitle';
import forCoaching from '@salesforce/label/c.TeamFigures_ForCoaching';
import ownRow from '@salesforce/label/c.TeamFigures_OwnRow';
import allRows from '@salesforce/label/c.TeamFigures_AllRows';
import cut from '@salesforce/label/c.TeamFigures_Cut';
import empty from '@salesforce/label/c.TeamFigures_Empty';
import neverRun from '@salesforce/label/c.TeamFigures_NeverRun';
import days from '@salesforce/label/c.TeamFigures_Days';
import oneHeld from '@salesforce/label/c.TeamFigures_OneHeld';
import heldMany from '@salesforce/label/c.TeamFigures_HeldMany';
import legend from '@salesforce/label/c.TeamFigures_Legend';
import rep from '@salesforce/label/c.TeamFigures_Rep';
import reach from '@salesforce/label/c.TeamFigures_Reach';
import reachHelp from '@salesforce/label/c.TeamFigures_ReachHelp';
import sheet from '@salesforce/label/c.TeamFigures_Sheet';
import median from '@salesforce/label/c.TeamFigures_Median';
import total from '@salesforce/label/c.TeamFigures_Total';
import none from '@salesforce/label/c.TeamFigures_None';
import noQuota from '@salesforce/label/c.TeamFigures_NoQuota';
import wonLive from '@salesforce/label/c.TeamFigures_WonLive';
import ofQuota from '@salesforce/label/c.TeamFigures_OfQuota';
import exportCsv from '@salesforce/label/c.TeamFigures_ExportCsv';
import fileName from '@salesforce/label/c.TeamFigures_FileName';
import held from '@salesforce/label/c.TeamFigures_Held';
import didNotHappen from '@salesforce/label/c.TeamFigures_DidNotHappen';
import wholeOf from '@salesforce/label/c.TeamFigures_WholeOf';
import won from '@salesforce/label/c.TeamFigures_Won';
import live from '@salesforce/label/c.TeamFigures_Live';
import quota from '@salesforce/label/c.TeamFigures_Quota';
import inCurrency from '@salesforce/label/c.TeamFigures_InCurrency';
import howToRead from '@salesforce/label/c.TeamFigures_HowToRead';
import readObjectives from '@salesforce/label/c.TeamFigures_ReadObjectives';
import readObjectivesHow from '@salesforce/label/c.TeamFigures_ReadObjectivesHow';
import readClaims from '@salesforce/label/c.TeamFigures_ReadClaims';
import readClaimsHow from '@salesforce/label/c.TeamFigures_ReadClaimsHow';
import readMany from '@salesforce/label/c.TeamFigures_ReadMany';
import readManyHow from '@salesforce/label/c.TeamFigures_ReadManyHow';
import readOutcomes from '@salesforce/label/c.TeamFigures_ReadOutcomes';
import readOutcomesHow from '@salesforce/label/c.TeamFigures_ReadOutcomesHow';

/** Every word this component shows. */
export const labels = {
  title,
  ownTitle,
  forCoaching,
  ownRow,
  allRows,
  cut,
  empty,
  neverRun,
  days,
  oneHeld,
  heldMany,
  legend,
  rep,
  reach,
  reachHelp,
  sheet,
  median,
  total,
  none,
  noQuota,
  wonLive,
  ofQuota,
  exportCsv,
  fileName,
  held,
  didNotHappen,
  wholeOf,
  won,
  live,
  quota,
  inCurrency,
  howToRead,
  readObjectives,
  readObjectivesHow,
  readClaims,
  readClaimsHow,
  readMany,
  readManyHow,
  readOutcomes,
  readOutcomesHow,
};
