import { counted, fill, money, numberWords, percent, shortDate } from 'c/format';
import { labels } from './labels';

export interface Figure {
  name: string;
  label: string;
  help: string;
  value: string;
  text: string;
  change: Change | null;
  class: string;
  /** What the number, as a button, does. */
  show: string;
  isEmpty: boolean;
}
interface Change {
  icon: string;
  direction: string;
  text: string;
}

const DAY_HOURS = 8;

export function figuresOf({ totals, currencyCode }: Apex.Dashboard, trend: Apex.Trend | null): Figure[] {
  const { amountAtRisk, openAmount, flagged, open, meetings, hours, exempt, exemptAmount } = totals;
  const asMoney = (amount: number): string => money(amount, currencyCode);
  const share = openAmount ? fill(labels.ofOpen, percent(amountAtRisk / openAmount), asMoney(openAmount)) : '';
  const days = numberWords(hours / DAY_HOURS);
  const exemptText = exempt > 0 ? counted(exempt, labels.exemptTextOne, labels.exemptText) : labels.exemptNone;
  return [
    figure('amount', labels.amount, labels.amountHelp, asMoney(amountAtRisk), share, {
      class: 'figure figure_main',
      change: changeOf(trend?.changeInAmount, trend?.comparedWith, asMoney),
      isEmpty: flagged === 0,
    }),
    figure('flagged', labels.flagged, labels.flaggedHelp, numberWords(flagged), deals(open), {
      change: changeOf(trend?.changeInFlagged, trend?.comparedWith, numberWords),
      isEmpty: flagged === 0,
    }),
    figure('meetings', labels.meetings, labels.meetingsHelp, numberWords(meetings), labels.meetingsText, {
      isEmpty: flagged === 0,
    }),
    figure('hours', labels.hours, labels.hoursHelp, numberWords(hours, 1), fill(labels.days, days), {
      isEmpty: flagged === 0,
    }),
    figure('exempt', labels.exempt, labels.exemptHelp, asMoney(exemptAmount), exemptText, {
      class: 'figure figure_apart',
      isEmpty: exempt === 0,
    }),
  ];
}

function figure(
  name: string,
  label: string,
  help: string,
  value: string,
  text: string,
  more: Partial<Figure> = {},
): Figure {
  const show = fill(labels.showDeals, label);
  return { name, label, help, value, text, show, class: 'figure', change: null, isEmpty: false, ...more };
}

function deals(open: number | null | undefined): string {
  return typeof open === 'number' ? fill(labels.ofDeals, numberWords(open)) : '';
}

function changeOf(
  change: number | null | undefined,
  since: string | null | undefined,
  words: (value: number) => string,
): Change | null {
  if (typeof change !== 'number' || !since) return null;
  const day = shortDate(since);
  if (change === 0) return { icon: '', direction: '', text: fill(labels.same, day) };
  const isUp = change > 0;
  return {
    icon: isUp ? 'utility:arrowup' : 'utility:arrowdown',
    direction: isUp ? labels.up : labels.down,
    text: fill(labels.since, words(Math.abs(change)), day),
  };
}
