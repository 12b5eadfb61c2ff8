import { LightningElement, api } from 'lwc';
import type { ChartTable } from 'c/chartCard';
import { quarterGone } from 'c/figures';
import { fill, money, percent, shortDate } from 'c/format';
import { answerOf, numberFacts, type Answer, type NumberFact } from './answer';
import { labels } from './labels';

interface Part {
  key: string;
  word: string;
  amount: string;
  share: string;
  class: string;
  swatch: string;
  style: string;
}

/**
 * Will the number be reached? A sentence, one bar of won, live commitments and gap, and four facts. Fires `drill` with
 * the fact whose deals are asked for.
 */
export default class RepNumber extends LightningElement {
  @api rep!: Apex.RepFigures;
  @api period!: Apex.FigurePeriod;
  /** Whose number; none: the viewer's own. */
  @api name?: string;

  labels = labels;

  get heading(): string {
    return this.name ? fill(labels.willReach, this.name) : labels.willYouReach;
  }

  get subtitle(): string {
    const { quarterFirstDay, quarterLastDay, lastDay } = this.period;
    return fill(labels.quarter, shortDate(quarterFirstDay, lastDay), shortDate(quarterLastDay, lastDay));
  }

  get answer(): Answer {
    return answerOf(this.rep);
  }

  get facts(): NumberFact[] {
    return numberFacts(this.rep, this.period);
  }

  get hasQuota(): boolean {
    return Boolean(this.rep.target.quota);
  }

  get quotaText(): string {
    return fill(labels.quota, money(this.rep.target.quota!, this.rep.currencyCode));
  }

  /** The bar ends at the quota, or beyond it where more is won or promised. */
  get whole(): number {
    const { quota, won, live } = this.rep.target;
    return Math.max(quota ?? 0, won + live);
  }

  get parts(): Part[] {
    const { won, live, gap, quota } = this.rep.target;
    return [
      { key: 'won', word: labels.wonPart, amount: won },
      { key: 'live', word: labels.live, amount: live },
      { key: 'gap', word: labels.gap, amount: gap ?? 0 },
    ].map(({ key, word, amount }) => {
      const style = `width: ${(amount / this.whole) * 100}%`;
      const shown = { amount: money(amount, this.rep.currencyCode), share: percent(amount / quota!) };
      return { key, word, ...shown, style, class: `part part_${key}`, swatch: `swatch part_${key}` };
    });
  }

  get todayStyle(): string {
    return `left: ${quarterGone(this.period) * (this.rep.target.quota! / this.whole) * 100}%`;
  }

  get todayText(): string {
    return fill(labels.today, percent(quarterGone(this.period)));
  }

  get table(): ChartTable | undefined {
    if (!this.hasQuota) return undefined;
    return {
      head: [labels.part, labels.amount, labels.ofQuotaHead],
      rows: this.parts.map(({ word, amount, share }) => [word, amount, share]),
      foot: [labels.quotaHead, money(this.rep.target.quota!, this.rep.currencyCode), percent(1)],
    };
  }

  handleDrill(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('drill', { detail: key }));
  }
}
