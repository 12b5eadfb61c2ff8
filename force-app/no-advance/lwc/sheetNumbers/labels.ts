import heading from '@salesforce/label/c.SheetNumbers_Heading';
import won from '@salesforce/label/c.SheetNumbers_Won';
import wonHelp from '@salesforce/label/c.SheetNumbers_WonHelp';
import ofQuota from '@salesforce/label/c.SheetNumbers_OfQuota';
import noQuota from '@salesforce/label/c.SheetNumbers_NoQuota';
import live from '@salesforce/label/c.SheetNumbers_Live';
import liveHelp from '@salesforce/label/c.SheetNumbers_LiveHelp';
import gap from '@salesforce/label/c.SheetNumbers_Gap';
import noGap from '@salesforce/label/c.SheetNumbers_NoGap';
import missing from '@salesforce/label/c.SheetNumbers_Missing';
import missingHelp from '@salesforce/label/c.SheetNumbers_MissingHelp';
import ofHeld from '@salesforce/label/c.SheetNumbers_OfHeld';
import worked from '@salesforce/label/c.SheetNumbers_Worked';
import oneAdvance from '@salesforce/label/c.SheetNumbers_OneAdvance';
import advances from '@salesforce/label/c.SheetNumbers_Advances';
import oneLive from '@salesforce/label/c.SheetNumbers_OneLive';
import liveMany from '@salesforce/label/c.SheetNumbers_LiveMany';
import next from '@salesforce/label/c.SheetNumbers_Next';
import repeat from '@salesforce/label/c.SheetNumbers_Repeat';
import nothingWorked from '@salesforce/label/c.SheetNumbers_NothingWorked';

/** Every word this component shows. */
export const labels = {
  heading,
  won,
  wonHelp,
  ofQuota,
  noQuota,
  live,
  liveHelp,
  gap,
  noGap,
  missing,
  missingHelp,
  ofHeld,
  worked,
  oneAdvance,
  advances,
  oneLive,
  liveMany,
  next,
  repeat,
  nothingWorked,
};
