import { CLASSES, classLook } from 'c/accountClasses';
import { growthWords } from 'c/accountWords';
import { changeWords, fill, money, numberWords, shortDate } from 'c/format';
import { labels } from './labels';

export interface Fact {
  key: string;
  label: string;
  help: string;
  text: string;
  note: string;
}

/** What the account takes and gives, each beside what all accounts do. */
export function factsOf(account: Apex.AccountTime, view: Apex.AccountView): Fact[] {
  const { hours, revenue, lastStageAdvance } = account;
  const { medianHours, portfolioGrowth, currencyCode } = view;
  return [
    fact('hours', labels.hours, labels.hoursHelp, fill(labels.hoursOf, numberWords(hours.total, 1)), {
      text: labels.median,
      value: typeof medianHours === 'number' ? numberWords(medianHours, 1) : null,
    }),
    fact('revenue', labels.revenue, labels.revenueHelp, money(revenue.won, currencyCode), {
      text: labels.before,
      value: money(revenue.wonBefore, currencyCode),
    }),
    fact('growth', labels.growth, labels.growthHelp, growthWords(revenue), {
      text: labels.portfolio,
      value: typeof portfolioGrowth === 'number' ? changeWords(portfolioGrowth) : null,
    }),
    fact(
      'advance',
      labels.advance,
      labels.advanceHelp,
      lastStageAdvance ? shortDate(lastStageAdvance) : labels.noAdvance,
      { text: '', value: null },
    ),
  ];
}

/** "Demote, decided Nov 2 by Tom Adeyemi"; whoever decides sees at the field that nobody has. */
export function decidedText(decision: Apex.AccountDecision | null | undefined, canDecide: boolean): string {
  if (!decision) return canDecide ? '' : labels.notDecided;
  const day = decision.decidedOn ? shortDate(decision.decidedOn) : '';
  return fill(labels.decidedBy, classLook(decision.accountClass).word, day, decision.byName ?? '');
}

/** All classes, the suggested one marked; '' is no decision. */
export function optionsFor(suggestion: Apex.AccountClassName | null | undefined): { label: string; value: string }[] {
  const classes = CLASSES.map((value) => {
    const { word } = classLook(value);
    return { value, label: value === suggestion ? fill(labels.suggestedOption, word) : word };
  });
  return [{ label: labels.noDecision, value: '' }, ...classes];
}

function fact(
  key: string,
  label: string,
  help: string,
  text: string,
  { text: pattern, value }: { text: string; value: string | null },
): Fact {
  return { key, label, help, text, note: value === null ? '' : fill(pattern, value) };
}
