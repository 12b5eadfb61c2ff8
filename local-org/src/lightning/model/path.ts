/** The path of an opportunity: its open stages in order, then the closed ones. */
import type { LocalOrg } from '../../platform/org.ts';

export interface PathView {
  field: string;
  open: { value: string; label: string }[];
  closed: { value: string; label: string; isWon: boolean }[];
}

const QUERY =
  'SELECT ApiName, MasterLabel, IsClosed, IsWon FROM OpportunityStage WHERE IsActive = TRUE ORDER BY SortOrder';

export function stagePath(org: LocalOrg, userId: string): PathView {
  const { rows } = org.query(org.parse(QUERY), [], { userId, mode: 'system', sharing: false });
  const stages = rows.map(({ fields }) => ({
    value: String(fields['ApiName']),
    label: String(fields['MasterLabel']),
    isClosed: fields['IsClosed'] === true,
    isWon: fields['IsWon'] === true,
  }));
  return {
    field: 'StageName',
    open: stages.filter((stage) => !stage.isClosed).map(({ value, label }) => ({ value, label })),
    closed: stages.filter((stage) => stage.isClosed).map(({ value, label, isWon }) => ({ value, label, isWon })),
  };
}
