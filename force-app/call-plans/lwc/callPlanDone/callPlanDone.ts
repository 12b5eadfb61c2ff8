import { LightningElement, api } from 'lwc';
import { commitmentSentence, NOT_HELD } from 'c/callPlanRules';
import { dateWords, dayOf, fill, listWords, shortDate } from 'c/format';
import { lookOf } from 'c/statusLooks';
import { labels } from './labels';

interface Fact {
  label: string;
  key: string;
  text: string;
}

/** A finished debrief: what was recorded and why, and what the rep noted. */
export default class CallPlanDone extends LightningElement {
  @api panel!: Apex.CallPlanPanel;
  @api now!: string;

  get plan(): Apex.CallPlan {
    return this.panel.plan;
  }

  get recorded(): string {
    return this.plan.Recorded_Result__c ?? this.plan.Result__c ?? '';
  }

  /** The job's verdict once there is one, before that the recorded result. */
  get verdict(): string {
    const verdict = this.plan.Verdict__c;
    return verdict && verdict !== 'Outcome missing' ? verdict : this.recorded || this.panel.status;
  }

  get tone(): string {
    if (['Advance', 'Order'].includes(this.recorded)) return 'success';
    return this.changed ? 'warning' : 'info';
  }

  get icon(): string | undefined {
    return NOT_HELD.includes(this.recorded) ? 'utility:ban' : undefined;
  }

  get changed(): string {
    const claimed = this.plan.Result__c;
    if (!claimed || claimed === this.recorded) return '';
    return fill(labels.changed, lookOf(claimed).word, lookOf(this.recorded).word);
  }

  /** Until when a new stage is this meeting's merit. */
  get credit(): string {
    const { creditUntil, stageName } = this.panel;
    const isOpen = creditUntil && stageName && this.verdict !== 'Advanced stage' && creditUntil >= dayOf(this.now);
    return isOpen ? fill(labels.credit, stageName, shortDate(creditUntil, this.now)) : '';
  }

  get commitment(): string {
    const { Commitment_Who__c: who, Commitment_What__c: what, Commitment_Due__c: due } = this.plan;
    return who && what && due ? commitmentSentence(who, what, due, this.now) : '';
  }

  get facts(): Fact[] {
    const { Result__c, Objective_Met__c, Customer_Objective_Met__c, Commitment_Kept__c, Signed_On__c } = this.plan;
    return facts([
      [labels.result, Result__c ? lookOf(Result__c).word : ''],
      [labels.signedOn, Signed_On__c ? dateWords(Signed_On__c, this.now) : ''],
      [labels.noSaleReason, this.plan.No_Sale_Reason__c],
      [labels.objectiveMet, Objective_Met__c],
      [labels.customerMet, Customer_Objective_Met__c],
      [labels.topicsLearned, this.topics],
      [labels.commitmentKept, Commitment_Kept__c],
    ]);
  }

  get texts(): Fact[] {
    const { Unplanned_Opening__c, Could_Have_Accomplished__c, Notes__c } = this.plan;
    return facts([
      [labels.unplanned, Unplanned_Opening__c],
      [labels.couldHave, Could_Have_Accomplished__c],
      [labels.notes, Notes__c],
    ]);
  }

  get topics(): string {
    const learned = this.plan.Topics_Learned__c?.split(';') ?? [];
    return listWords(learned.map((name) => this.panel.topics.find(({ value }) => value === name)?.label ?? name));
  }
}

function facts(entries: [string, string | null | undefined][]): Fact[] {
  return entries.filter(([, text]) => text).map(([label, text]) => ({ label, key: `${label}-text`, text: text! }));
}
