import { LightningElement, api } from 'lwc';
import { classLook } from 'c/accountClasses';
import { counted, fill, numberWords } from 'c/format';
import { labels } from './labels';

/** The rules that suggest a class, in the order in which they are tried. */
export default class AccountRules extends LightningElement {
  @api rules: Apex.AccountClassRule[] = [];

  /** The viewer is one of those who decide. */
  @api canDecide = false;

  labels = labels;

  get subtitle(): string {
    return this.canDecide ? labels.yours : labels.others;
  }

  get shown(): (Apex.AccountClassRule & { count: string; text: string; advice: string })[] {
    return this.rules.map((rule) => ({
      ...rule,
      count: fill(labels.count, counted(rule.accounts, labels.oneAccount, labels.accounts), numberWords(rule.hours, 1)),
      text: rule.sentence.charAt(0).toLocaleUpperCase() + rule.sentence.slice(1),
      advice: classLook(rule.accountClass).advice,
    }));
  }
}
