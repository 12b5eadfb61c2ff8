import title from '@salesforce/label/c.RelationshipInvestments_Title';
import count from '@salesforce/label/c.RelationshipInvestments_Count';
import subtitle from '@salesforce/label/c.RelationshipInvestments_Subtitle';
import request from '@salesforce/label/c.RelationshipInvestments_Request';
import loading from '@salesforce/label/c.RelationshipInvestments_Loading';
import notSaved from '@salesforce/label/c.RelationshipInvestments_NotSaved';
import empty from '@salesforce/label/c.RelationshipInvestments_Empty';
import emptyAccount from '@salesforce/label/c.RelationshipInvestments_EmptyAccount';
import approved from '@salesforce/label/c.RelationshipInvestments_Approved';
import refused from '@salesforce/label/c.RelationshipInvestments_Refused';
import ended from '@salesforce/label/c.RelationshipInvestments_Ended';
import reviewed from '@salesforce/label/c.RelationshipInvestments_Reviewed';

/** Every word this component shows. */
export const labels = {
  title,
  count,
  subtitle,
  request,
  loading,
  notSaved,
  empty,
  emptyAccount,
  approved,
  refused,
  ended,
  reviewed,
};
