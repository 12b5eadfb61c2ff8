// The hand-written types of apex.d.ts and the Apex source name the same fields, or this file does not compile.

type Names<T> = Record<keyof T, unknown>;
type Agree<Written extends Names<Source>, Source extends Names<Written>> = [Written, Source];

export type Agreements = [
  Agree<Required<Apex.CallPlanPanel>, ApexSource.CallPlanPanel>,
  Agree<Required<Apex.Requirement>, ApexSource.CallPlanPanel_Requirement>,
  Agree<Required<Apex.ObjectiveType>, ApexSource.CallPlanPanel_ObjectiveType>,
  Agree<Required<Apex.Topic>, ApexSource.CallPlanPanel_Topic>,
  Agree<Required<Apex.Phrase>, ApexSource.CallPlanPanel_Phrase>,
  Agree<Required<Apex.LastCommitment>, ApexSource.LastCommitment>,
  Agree<Required<Apex.ObjectiveCheck>, ApexSource.ObjectiveCheck>,
  Agree<Required<Apex.MyMeetings>, ApexSource.MyMeetings>,
  Agree<Required<Apex.MeetingRow>, ApexSource.MyMeetings_Row>,
  Agree<Required<Apex.SavedPlan>, ApexSource.MyMeetingsController_SavedPlan>,
  Agree<Required<Apex.OpportunityAdvances>, ApexSource.OpportunityAdvances>,
  Agree<Required<Apex.StageStep>, ApexSource.StageStep>,
  Agree<Required<Apex.TimelineItem>, ApexSource.TimelineItem>,
  Agree<Required<Apex.FlaggedDeals>, ApexSource.NoAdvanceListController_FlaggedDeals>,
  Agree<Required<Apex.FlaggedDeal>, ApexSource.NoAdvanceListController_FlaggedDeal>,
  Agree<Required<Apex.RunsView>, ApexSource.NoAdvanceRunController_RunsView>,
  Agree<Required<Apex.RunView>, ApexSource.RunView>,
];
