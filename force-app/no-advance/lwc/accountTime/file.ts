import { csvOf } from 'c/csv';
import { labels } from './labels';

/** The accounts as shown, with their figures as numbers. */
export function fileOf(accounts: Apex.AccountTime[], { currencyCode, familiesSold }: Apex.AccountPortfolio): string {
  const head = [
    labels.fileAccount,
    labels.fileOwner,
    labels.fileHours,
    labels.fileAdvancing,
    labels.fileContinuation,
    labels.fileRelationship,
    labels.fileCurrency,
    labels.fileWon,
    labels.fileWonBefore,
    labels.fileGrowth,
    labels.fileBought,
    labels.fileSold,
    labels.fileLastAdvance,
    labels.fileSuggested,
    labels.fileWhy,
    labels.fileDecision,
    labels.fileDecidedOn,
    labels.fileDecidedBy,
  ];
  const rows = accounts.map(({ name, ownerName, hours, revenue, familiesBought, decision, ...account }) => [
    name,
    ownerName,
    hours.total,
    hours.advancing,
    hours.continuation,
    hours.relationship,
    currencyCode,
    revenue.won,
    revenue.wonBefore,
    revenue.growth,
    familiesBought,
    familiesSold,
    account.lastStageAdvance,
    account.suggestion,
    account.why,
    decision?.accountClass,
    decision?.decidedOn,
    decision?.byName,
  ]);
  return csvOf(head, rows);
}
