import { counted, fill, money, shortDate } from 'c/format';
import type { Point } from 'c/trendChart';
import { labels } from './labels';

/** Each day with what is said of it: the amount, the deals, and the step from the day before. */
export function pointsOf({ days, currencyCode }: Apex.Trend): Point[] {
  return days.map(({ day, amountAtRisk, flagged }, index) => {
    const before = days[index - 1];
    const step = before ? amountAtRisk - before.amountAtRisk : 0;
    const words = [
      fill(labels.point, shortDate(day), money(amountAtRisk, currencyCode)),
      counted(flagged, labels.dealsOne, labels.deals),
    ];
    const change = fill(
      step > 0 ? labels.more : labels.less,
      money(Math.abs(step), currencyCode),
      shortDate(before?.day ?? day),
    );
    return { key: day, value: amountAtRisk, words: step === 0 ? words : [...words, change] };
  });
}
