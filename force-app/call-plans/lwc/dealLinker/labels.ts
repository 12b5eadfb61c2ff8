import title from '@salesforce/label/c.DealLinker_Title';
import choose from '@salesforce/label/c.DealLinker_Choose';
import none from '@salesforce/label/c.DealLinker_None';
import linkToStage from '@salesforce/label/c.DealLinker_LinkToStage';
import linkTo from '@salesforce/label/c.DealLinker_LinkTo';

/** Every word this component shows. */
export const labels = { title, choose, none, linkToStage, linkTo };
