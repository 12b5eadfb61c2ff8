import rep from '@salesforce/label/c.RepsPage_Rep';
import oneRep from '@salesforce/label/c.RepsPage_OneRep';
import reps from '@salesforce/label/c.RepsPage_Reps';
import period from '@salesforce/label/c.RepsPage_Period';
import quarter from '@salesforce/label/c.RepsPage_Quarter';
import days90 from '@salesforce/label/c.RepsPage_Days90';
import days30 from '@salesforce/label/c.RepsPage_Days30';
import sheet from '@salesforce/label/c.RepsPage_Sheet';
import oneAtATime from '@salesforce/label/c.RepsPage_OneAtATime';
import sideBySide from '@salesforce/label/c.RepsPage_SideBySide';
import neverRun from '@salesforce/label/c.RepsPage_NeverRun';

/** Every word this component shows. */
export const labels = {
  rep,
  oneRep,
  reps,
  period,
  quarter,
  days90,
  days30,
  sheet,
  oneAtATime,
  sideBySide,
  neverRun,
};
