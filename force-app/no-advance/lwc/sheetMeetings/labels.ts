import claims from '@salesforce/label/c.SheetMeetings_Claims';
import claimsAsk from '@salesforce/label/c.SheetMeetings_ClaimsAsk';
import claimsCount from '@salesforce/label/c.SheetMeetings_ClaimsCount';
import noClaims from '@salesforce/label/c.SheetMeetings_NoClaims';
import relationship from '@salesforce/label/c.SheetMeetings_Relationship';
import relationshipAsk from '@salesforce/label/c.SheetMeetings_RelationshipAsk';
import relationshipOne from '@salesforce/label/c.SheetMeetings_RelationshipOne';
import relationshipCount from '@salesforce/label/c.SheetMeetings_RelationshipCount';
import noRelationship from '@salesforce/label/c.SheetMeetings_NoRelationship';

/** Every word this component shows. */
export const labels = {
  claims,
  claimsAsk,
  claimsCount,
  noClaims,
  relationship,
  relationshipAsk,
  relationshipOne,
  relationshipCount,
  noRelationship,
};
