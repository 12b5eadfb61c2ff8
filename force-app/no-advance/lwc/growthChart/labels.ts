import how from '@salesforce/label/c.GrowthChart_How';
import hours from '@salesforce/label/c.GrowthChart_Hours';
import median from '@salesforce/label/c.GrowthChart_Median';
import middle from '@salesforce/label/c.GrowthChart_Middle';
import muchSlow from '@salesforce/label/c.GrowthChart_MuchSlow';
import muchFast from '@salesforce/label/c.GrowthChart_MuchFast';
import littleSlow from '@salesforce/label/c.GrowthChart_LittleSlow';
import littleFast from '@salesforce/label/c.GrowthChart_LittleFast';
import strip from '@salesforce/label/c.GrowthChart_Strip';
import axis from '@salesforce/label/c.GrowthChart_Axis';

/** Every word this component shows. */
export const labels = { how, hours, median, middle, muchSlow, muchFast, littleSlow, littleFast, strip, axis };
