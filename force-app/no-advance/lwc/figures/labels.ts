import objectiveRate from '@salesforce/label/c.Figures_ObjectiveRate';
import objectiveRateHelp from '@salesforce/label/c.Figures_ObjectiveRateHelp';
import outcomeRate from '@salesforce/label/c.Figures_OutcomeRate';
import outcomeRateHelp from '@salesforce/label/c.Figures_OutcomeRateHelp';
import advanceRate from '@salesforce/label/c.Figures_AdvanceRate';
import advanceRateHelp from '@salesforce/label/c.Figures_AdvanceRateHelp';
import perAdvance from '@salesforce/label/c.Figures_PerAdvance';
import perAdvanceHelp from '@salesforce/label/c.Figures_PerAdvanceHelp';
import evidenced from '@salesforce/label/c.Figures_Evidenced';
import evidencedHelp from '@salesforce/label/c.Figures_EvidencedHelp';
import avoidable from '@salesforce/label/c.Figures_Avoidable';
import avoidableHelp from '@salesforce/label/c.Figures_AvoidableHelp';
import ofHeld from '@salesforce/label/c.Figures_OfHeld';
import ofDue from '@salesforce/label/c.Figures_OfDue';
import ofJudged from '@salesforce/label/c.Figures_OfJudged';
import judgedAdvances from '@salesforce/label/c.Figures_JudgedAdvances';
import without from '@salesforce/label/c.Figures_Without';
import withoutShort from '@salesforce/label/c.Figures_WithoutShort';
import claimedRecorded from '@salesforce/label/c.Figures_ClaimedRecorded';
import partOf from '@salesforce/label/c.Figures_PartOf';
import team from '@salesforce/label/c.Figures_Team';
import none from '@salesforce/label/c.Figures_None';
import tooFew from '@salesforce/label/c.Figures_TooFew';

/** Every word this component shows. */
export const labels = {
  objectiveRate,
  objectiveRateHelp,
  outcomeRate,
  outcomeRateHelp,
  advanceRate,
  advanceRateHelp,
  perAdvance,
  perAdvanceHelp,
  evidenced,
  evidencedHelp,
  avoidable,
  avoidableHelp,
  ofHeld,
  ofDue,
  ofJudged,
  judgedAdvances,
  without,
  withoutShort,
  claimedRecorded,
  partOf,
  team,
  none,
  tooFew,
};
