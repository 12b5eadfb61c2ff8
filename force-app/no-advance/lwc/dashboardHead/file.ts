import { csvOf, type Cell } from 'c/csv';
import { dayOf } from 'c/format';
import { labels } from './labels';

interface Column {
  head: string;
  cell(deal: Apex.FlaggedDeal): Cell;
}

/** Numbers and days as machines read them: the file is to be worked with. */
const COLUMNS: Column[] = [
  { head: labels.deal, cell: ({ name }) => name },
  { head: labels.dealId, cell: ({ opportunityId }) => opportunityId },
  { head: labels.account, cell: ({ accountName }) => accountName },
  { head: labels.owner, cell: ({ ownerName }) => ownerName },
  { head: labels.stage, cell: ({ stageLabel }) => stageLabel },
  { head: labels.amount, cell: ({ amount }) => amount },
  { head: labels.closeDate, cell: ({ closeDate }) => closeDate },
  { head: labels.meetings, cell: ({ meetings }) => meetings },
  { head: labels.hours, cell: ({ hours }) => hours },
  { head: labels.since, cell: ({ since }) => since && dayOf(since) },
  { head: labels.verdicts, cell: ({ verdicts }) => verdicts.join('; ') },
  { head: labels.why, cell: ({ reason }) => reason },
  { head: labels.objective, cell: ({ lastObjective }) => lastObjective },
  { head: labels.objectiveType, cell: ({ lastObjectiveType }) => lastObjectiveType },
  { head: labels.finding, cell: ({ lastObjectiveFinding }) => lastObjectiveFinding },
  { head: labels.commitmentWho, cell: ({ lastCommitment }) => lastCommitment?.who },
  { head: labels.commitmentWhat, cell: ({ lastCommitment }) => lastCommitment?.what },
  { head: labels.commitmentDue, cell: ({ lastCommitment }) => lastCommitment?.due },
  { head: labels.kept, cell: ({ lastCommitment }) => lastCommitment?.kept },
  { head: labels.nextMeeting, cell: ({ nextMeetingAt }) => nextMeetingAt && dayOf(nextMeetingAt) },
  { head: labels.decision, cell: ({ review }) => review?.decision },
  { head: labels.until, cell: ({ review }) => review?.until },
  { head: labels.note, cell: ({ review }) => review?.note },
];

/** The flagged deals as a file; amounts are in one currency, which each line names. */
export function csvOfDeals(deals: Apex.FlaggedDeal[], currencyCode: string): string {
  const head = [...COLUMNS.map((column) => column.head), labels.currency];
  return csvOf(
    head,
    deals.map((deal) => [...COLUMNS.map(({ cell }) => cell(deal)), currencyCode]),
  );
}
