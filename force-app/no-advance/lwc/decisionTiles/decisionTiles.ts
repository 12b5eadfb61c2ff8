import { LightningElement, api } from 'lwc';
import { labels } from './labels';

interface Tile {
  value: Apex.Decision;
  label: string;
  help: string;
  icon: string;
}

const TILES: Tile[] = [
  { value: 'Coach', label: labels.coach, help: labels.coachHelp, icon: 'utility:comments' },
  { value: 'Snooze', label: labels.snooze, help: labels.snoozeHelp, icon: 'utility:clock' },
  { value: 'Disqualify', label: labels.disqualify, help: labels.disqualifyHelp, icon: 'utility:ban' },
  { value: 'Reassign', label: labels.reassign, help: labels.reassignHelp, icon: 'utility:change_owner' },
];

let groups = 0;

/** The four decisions as one radio group; the facts' own proposal is marked. Fires `decide` with the decision. */
export default class DecisionTiles extends LightningElement {
  @api value?: Apex.Decision | null;
  @api suggested?: Apex.Decision | null;

  labels = labels;
  groupName = `decision-${groups++}`;

  @api focus(): void {
    const chosen = this.template?.querySelector<HTMLElement>(`input[value="${this.value}"]`);
    (chosen ?? this.template?.querySelector<HTMLElement>('input'))?.focus();
  }

  get tiles(): (Tile & { isChecked: boolean; isSuggested: boolean })[] {
    return TILES.map((tile) => ({
      ...tile,
      isChecked: tile.value === this.value,
      isSuggested: tile.value === this.suggested,
    }));
  }

  handleChange(event: Event): void {
    const detail = (event.target as HTMLInputElement).value as Apex.Decision;
    this.dispatchEvent(new CustomEvent('decide', { detail }));
  }
}
