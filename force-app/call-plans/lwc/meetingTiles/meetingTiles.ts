import { LightningElement, api } from 'lwc';
import { lookOf } from 'c/statusLooks';
import { labels } from './labels';

interface Tile {
  status: string;
  count: number;
  hint: string;
  isPressed: boolean;
}

/** Counts by status; each tile is a toggle that filters the list. Fires `pick` with the status, or null. */
export default class MeetingTiles extends LightningElement {
  @api tiles: Tile[] = [];

  labels = labels;

  get views(): (Tile & { class: string; word: string; icon: string; pressed: string })[] {
    return this.tiles.map((tile) => {
      const { word, icon, look } = lookOf(tile.status);
      // Nothing of what asks for work is the goal, and looks like it.
      const isDone = tile.count === 0 && look !== 'success';
      return {
        ...tile,
        word,
        icon: isDone ? 'utility:check' : icon,
        class: isDone ? 'tile tile_success tile_done' : `tile tile_${look}`,
        pressed: String(tile.isPressed),
      };
    });
  }

  handleClick(event: Event): void {
    const { status } = (event.currentTarget as HTMLElement).dataset;
    const wasPressed = this.tiles.some((tile) => tile.status === status && tile.isPressed);
    this.dispatchEvent(new CustomEvent('pick', { detail: wasPressed ? null : status }));
  }
}
