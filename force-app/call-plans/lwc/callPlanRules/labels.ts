import plannedText from '@salesforce/label/c.Evidence_PlannedText';
import readyTitle from '@salesforce/label/c.Evidence_PlannedTitle';
import draftTitle from '@salesforce/label/c.Evidence_DraftTitle';
import draftText from '@salesforce/label/c.Evidence_DraftText';
import neededTitle from '@salesforce/label/c.Evidence_NeededTitle';
import lateText from '@salesforce/label/c.Evidence_LateText';
import nothingTitle from '@salesforce/label/c.Evidence_NothingTitle';
import nothingText from '@salesforce/label/c.Evidence_NothingText';
import endsTitle from '@salesforce/label/c.Evidence_EndsTitle';
import endsText from '@salesforce/label/c.Evidence_EndsText';
import dueTitle from '@salesforce/label/c.Evidence_DueTitle';
import dueInTitle from '@salesforce/label/c.Evidence_DueInTitle';
import dueText from '@salesforce/label/c.Evidence_DueText';
import overdueTitle from '@salesforce/label/c.Evidence_OverdueTitle';
import overdueText from '@salesforce/label/c.Evidence_OverdueText';
import historicTitle from '@salesforce/label/c.Evidence_HistoricTitle';
import historicText from '@salesforce/label/c.Evidence_HistoricText';
import continuationTitle from '@salesforce/label/c.Evidence_ContinuationTitle';
import continuationText from '@salesforce/label/c.Evidence_ContinuationText';
import noSaleTitle from '@salesforce/label/c.Evidence_NoSaleTitle';
import noSaleText from '@salesforce/label/c.Evidence_NoSaleText';
import advanceTitle from '@salesforce/label/c.Evidence_AdvanceTitle';
import noEvidenceTitle from '@salesforce/label/c.Evidence_NoEvidenceTitle';
import oursTitle from '@salesforce/label/c.Evidence_OursTitle';
import adviceDate from '@salesforce/label/c.Evidence_AdviceDate';
import adviceAll from '@salesforce/label/c.Evidence_AdviceAll';
import who from '@salesforce/label/c.Evidence_Who';
import what from '@salesforce/label/c.Evidence_What';
import when from '@salesforce/label/c.Evidence_When';
import part from '@salesforce/label/c.Evidence_Part';
import missing from '@salesforce/label/c.Evidence_Missing';
import vague from '@salesforce/label/c.Evidence_Vague';
import beforeMeeting from '@salesforce/label/c.Evidence_BeforeMeeting';
import ours from '@salesforce/label/c.Evidence_Ours';
import orderTitle from '@salesforce/label/c.Evidence_OrderTitle';
import orderText from '@salesforce/label/c.Evidence_OrderText';
import orderWon from '@salesforce/label/c.Evidence_OrderWon';
import orderOpenTitle from '@salesforce/label/c.Evidence_OrderOpenTitle';
import orderOpenText from '@salesforce/label/c.Evidence_OrderOpenText';
import orderDateTitle from '@salesforce/label/c.Evidence_OrderDateTitle';
import orderDateText from '@salesforce/label/c.Evidence_OrderDateText';
import commitment from '@salesforce/label/c.Evidence_Commitment';
import sentence from '@salesforce/label/c.Evidence_Sentence';
import verbDecide from '@salesforce/label/c.Evidence_VerbDecide';
import verbConfirm from '@salesforce/label/c.Evidence_VerbConfirm';
import verbGive from '@salesforce/label/c.Evidence_VerbGive';
import verbSend from '@salesforce/label/c.Evidence_VerbSend';
import verbBook from '@salesforce/label/c.Evidence_VerbBook';
import verbIntroduce from '@salesforce/label/c.Evidence_VerbIntroduce';
import verbApprove from '@salesforce/label/c.Evidence_VerbApprove';
import resultMissing from '@salesforce/label/c.Evidence_ResultMissing';
import metMissing from '@salesforce/label/c.Evidence_MetMissing';
import fieldMissing from '@salesforce/label/c.Evidence_FieldMissing';
import typeMissing from '@salesforce/label/c.CallPlan_TypeMissing';
import objectiveMissing from '@salesforce/label/c.CallPlan_ObjectiveMissing';
import reasonMissing from '@salesforce/label/c.Evidence_ReasonMissing';

/** Every word this component shows. */
export const labels = {
  plannedText,
  readyTitle,
  draftTitle,
  draftText,
  neededTitle,
  lateText,
  nothingTitle,
  nothingText,
  endsTitle,
  endsText,
  dueTitle,
  dueInTitle,
  dueText,
  overdueTitle,
  overdueText,
  historicTitle,
  historicText,
  continuationTitle,
  continuationText,
  noSaleTitle,
  noSaleText,
  advanceTitle,
  noEvidenceTitle,
  oursTitle,
  adviceDate,
  adviceAll,
  who,
  what,
  when,
  part,
  missing,
  vague,
  beforeMeeting,
  ours,
  orderTitle,
  orderText,
  orderWon,
  orderOpenTitle,
  orderOpenText,
  orderDateTitle,
  orderDateText,
  commitment,
  sentence,
  verbDecide,
  verbConfirm,
  verbGive,
  verbSend,
  verbBook,
  verbIntroduce,
  verbApprove,
  resultMissing,
  metMissing,
  fieldMissing,
  typeMissing,
  objectiveMissing,
  reasonMissing,
};
