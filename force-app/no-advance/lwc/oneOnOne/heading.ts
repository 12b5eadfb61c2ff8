import { dateWords, fill, momentInText, shortDate } from 'c/format';
import { labels } from './labels';

export interface Heading {
  overline: string;
  title: string;
  /** Of when the facts are. */
  basis: string;
  /** Who sees what. */
  promise: string;
}

/** @param manager with whom the rep talks; nobody where that is unknown */
export function headingOf(
  { asOf, period }: Apex.TeamFigures,
  rep: string,
  manager: string | null,
  isOwn: boolean,
): Heading {
  const { firstDay, lastDay: today } = period;
  const days = fill(labels.days, shortDate(firstDay, today), shortDate(today, today));
  return {
    overline: fill(labels.overline, dateWords(today, today)),
    title: manager ? fill(labels.withManager, rep, manager) : rep,
    basis: asOf ? fill(labels.checked, days, momentInText(asOf, today)) : days,
    promise: isOwn ? labels.ownDrafts : fill(labels.drafts, rep),
  };
}
