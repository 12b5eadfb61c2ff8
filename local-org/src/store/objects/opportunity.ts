/**
 * Opportunities: what follows from the stage, and the stage history.
 * Source: Object Reference, Opportunity, OpportunityStage and OpportunityHistory (a row when Amount, Probability,
 * StageName or CloseDate changes; it holds the values after the change).
 */
import type { Core } from '../core.ts';
import { roundHalfUp } from '../convert.ts';
import { newId } from '../ids.ts';
import type { Row } from '../types.ts';
import type { Behaviour, Statement, Work } from '../work.ts';
import { addPrimaryContacts } from './contact-role.ts';

const HISTORY_FIELDS = ['StageName', 'Amount', 'Probability', 'CloseDate'];

/** A stage nobody configured: any text may be stored in StageName through the API. */
const UNKNOWN_STAGE: Row = {
  DefaultProbability: 0,
  ForecastCategory: 'Pipeline',
  ForecastCategoryName: 'Pipeline',
  IsClosed: false,
  IsWon: false,
};

export const opportunity: Behaviour = {
  derive(works, statement) {
    const stages = stagesOf(statement.core);
    for (const work of works) {
      const stage = stages.get(String(work.row.StageName).toLowerCase()) ?? UNKNOWN_STAGE;
      deriveFromStage(work, stage, statement);
      deriveFromDate(work, statement);
      work.baseline = { ...work.row };
    }
  },

  check(works) {
    for (const work of works) {
      if (work.row.IsPrivate) {
        work.fail('FIELD_INTEGRITY_EXCEPTION', 'Private opportunities are not supported by the local org.', [
          'IsPrivate',
        ]);
      }
    }
  },

  saved(works, statement) {
    addPrimaryContacts(works, statement);
    // No history appears in an Apex test: whether the platform writes any there is not documented, so tests bring theirs.
    if (statement.core.testMode) return;
    for (const work of works) writeHistory(work, statement);
  },
};

export function stagesOf(core: Core): Map<string, Row> {
  return core.cached(
    'stages',
    () => new Map(core.records.all('OpportunityStage').map((row) => [String(row.ApiName).toLowerCase(), row])),
  );
}

function deriveFromStage(work: Work, stage: Row, statement: Statement): void {
  const { row, baseline } = work;
  const isNew = baseline === null;
  const stageMoved = isNew || work.moved('StageName');
  for (const [name, from] of [
    ['Probability', 'DefaultProbability'],
    ['ForecastCategoryName', 'ForecastCategoryName'],
  ]) {
    const chosen = row[name] !== null && (isNew ? work.given.has(name) : work.moved(name));
    if ((stageMoved && !chosen) || row[name] === null) row[name] = stage[from];
  }
  row.ForecastCategory = CATEGORIES[String(row.ForecastCategoryName)] ?? stage.ForecastCategory;
  row.IsClosed = stage.IsClosed;
  row.IsWon = stage.IsWon;
  row.ExpectedRevenue =
    row.Amount === null ? null : roundHalfUp((Number(row.Amount) * Number(row.Probability)) / 100, 2);
  if (work.old && work.old.StageName !== row.StageName) row.LastStageChangeDate = changedAt(work, statement);
}

/** A data load may say when a change was made. */
function changedAt(work: Work, statement: Statement): string {
  const told = statement.options.auditFields ? (work.old ? 'LastModifiedDate' : 'CreatedDate') : null;
  return told && work.given.has(told) ? (work.row[told] as string) : statement.now;
}

const CATEGORIES: Record<string, string> = {
  Omitted: 'Omitted',
  Pipeline: 'Pipeline',
  'Best Case': 'BestCase',
  Commit: 'Forecast',
  Closed: 'Closed',
};

function deriveFromDate(work: Work, statement: Statement): void {
  const { row } = work;
  if (typeof row.CloseDate !== 'string') return;
  const organization = statement.core.cached('organization', () => statement.core.records.all('Organization')[0]);
  const startMonth = Number(organization?.FiscalYearStartMonth ?? 1);
  const year = Number(row.CloseDate.slice(0, 4));
  const month = Number(row.CloseDate.slice(5, 7));
  row.FiscalQuarter = Math.floor(((month - startMonth + 12) % 12) / 3) + 1;
  const startYear = month >= startMonth ? year : year - 1;
  row.FiscalYear = startMonth === 1 || organization?.UsesStartDateAsFiscalYearName === true ? startYear : startYear + 1;
  row.Fiscal = `${row.FiscalYear} ${row.FiscalQuarter}`;
  const before = work.baseline?.CloseDate;
  // "Pushed" = moved to a later month.
  if (typeof before === 'string' && row.CloseDate.slice(0, 7) > before.slice(0, 7))
    row.PushCount = Number(row.PushCount ?? 0) + 1;
}

function writeHistory(work: Work, statement: Statement): void {
  const { core } = statement;
  const { row, old } = work;
  if (old && !HISTORY_FIELDS.some((name) => work.changed(name))) return;
  const object = core.records.object('OpportunityHistory');
  const at = changedAt(work, statement);
  const id = newId(object.keyPrefix);
  core.records.insert(object, {
    Id: id,
    IsDeleted: false,
    OpportunityId: row.Id,
    StageName: row.StageName,
    Amount: row.Amount,
    ExpectedRevenue: row.ExpectedRevenue,
    CloseDate: row.CloseDate,
    Probability: row.Probability,
    ForecastCategory: row.ForecastCategory,
    PrevAmount: old?.Amount ?? null,
    PrevCloseDate: old?.CloseDate ?? null,
    CreatedDate: at,
    CreatedById: statement.userId,
    SystemModstamp: at,
  });
  if (!old) return;
  const links = [
    ...(work.changed('Amount') ? ['LastAmountChangedHistoryId'] : []),
    ...(work.changed('CloseDate') ? ['LastCloseDateChangedHistoryId'] : []),
  ].filter((name) => name in row);
  for (const name of links) row[name] = id;
  core.records.update(statement.object, row.Id as string, row, links);
}
