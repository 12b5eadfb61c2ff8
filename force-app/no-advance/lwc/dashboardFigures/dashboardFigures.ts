import { LightningElement, api } from 'lwc';
import { figuresOf, type Figure } from './figures';
import { labels } from './labels';

/** The headline figures, each with its definition. Fires `figure` with the name of the one whose deals are wanted. */
export default class DashboardFigures extends LightningElement {
  @api dashboard!: Apex.Dashboard;
  /** The changes; none while the trend is loading or could not be. */
  @api trend?: Apex.Trend | null;

  labels = labels;

  get figures(): Figure[] {
    return figuresOf(this.dashboard, this.trend ?? null);
  }

  handleFigure(event: Event): void {
    const detail = (event.currentTarget as HTMLElement).dataset.figure;
    this.dispatchEvent(new CustomEvent('figure', { detail }));
  }
}
