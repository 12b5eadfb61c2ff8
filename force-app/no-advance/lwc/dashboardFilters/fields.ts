import { fill, money } from 'c/format';
import type { Choice } from './choice';
import { labels } from './labels';

type Option = Apex.DashboardOption;
export interface Field {
  name: keyof Choice;
  label: string;
  value: string;
  options: Option[];
}

const AMOUNTS = [10_000, 50_000, 100_000, 250_000];
const DAYS = [30, 60, 90];
const DEFAULT_PERIOD = '90';

/** The comboboxes, with what open deals have; where there is nothing to choose there is none. */
export function fieldsFor(choice: Choice, options: Apex.DashboardOptions | null, currency?: string): Field[] {
  const field = (name: keyof Choice, label: string, all: string, values: Option[]): Field => ({
    name,
    label,
    value: choice[name],
    options: withChosen([{ value: '', label: all }, ...values], choice[name]),
  });
  const teams = [{ value: 'all', label: labels.everybody }, ...(options?.teams ?? [])];
  const recordTypes = options?.recordTypes ?? [];
  return [
    ...(options && options.teams.length > 1 ? [field('team', labels.team, labels.myTeam, teams)] : []),
    field('owner', labels.owner, labels.allOwners, options?.owners ?? []),
    field('stage', labels.stage, labels.allStages, options?.stages ?? []),
    field('close', labels.close, labels.anyTime, DAYS.map(withinDays)),
    field('amount', labels.amount, labels.anyAmount, AMOUNTS.map(orMore(currency))),
    ...(recordTypes.length > 0 ? [field('recordType', labels.recordType, labels.allTypes, recordTypes)] : []),
    field('review', labels.review, labels.anyReview, [
      { value: 'reviewed', label: labels.reviewed },
      { value: 'notReviewed', label: labels.notReviewed },
    ]),
    { name: 'period', label: labels.period, value: choice.period || DEFAULT_PERIOD, options: periods() },
  ];
}

/** An address may hold what is not on the list (any more): it still shows, so that it can be taken back. */
function withChosen(options: Option[], chosen: string): Option[] {
  return options.some(({ value }) => value === chosen) ? options : [...options, { value: chosen, label: chosen }];
}

function withinDays(days: number): Option {
  return { value: String(days), label: fill(labels.within, days) };
}

function orMore(currency?: string): (amount: number) => Option {
  return (amount) => ({ value: String(amount), label: fill(labels.orMore, money(amount, currency)) });
}

function periods(): Option[] {
  const days = ['30', DEFAULT_PERIOD].map((value) => ({ value, label: fill(labels.days, value) }));
  return [...days, { value: 'quarter', label: labels.quarter }];
}
