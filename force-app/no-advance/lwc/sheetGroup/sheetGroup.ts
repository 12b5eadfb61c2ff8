import { LightningElement, api } from 'lwc';
import type { Facts } from 'c/factTable';
import { fill } from 'c/format';
import { labels } from './labels';

/** A record that a note can be about. */
export interface NotePlace {
  value: string;
  label: string;
}
export interface NoteChange {
  key: string;
  note: string;
}

/**
 * One group of a one-on-one sheet: facts, the question that they raise, and a note about one of the records. Fires
 * `note`, which bubbles up to the sheet.
 */
export default class SheetGroup extends LightningElement {
  /** The number of the group, from 1. */
  @api place!: string;
  @api heading!: string;
  /** What the facts come to. */
  @api count?: string;
  @api question!: string;
  /** None: what stands in the slot. */
  @api facts?: Facts;
  @api emptyText?: string;
  /** The records that a note can be about; none: no notes. */
  @api places: NotePlace[] = [];
  /** Notes by group and record. */
  @api notes: Record<string, string> = {};
  @api noteLabel?: string;

  labels = labels;
  chosen?: string;

  get hasNotes(): boolean {
    return this.places.length > 0;
  }

  get hasChoice(): boolean {
    return this.places.length > 1;
  }

  get place1(): NotePlace {
    return this.places.find(({ value }) => value === this.chosen) ?? this.places[0]!;
  }

  get recordId(): string {
    return this.place1.value;
  }

  get key(): string {
    return this.keyOf(this.recordId);
  }

  get note(): string {
    return this.notes[this.key] ?? '';
  }

  get textLabel(): string {
    return this.noteLabel ?? fill(labels.noteOn, this.place1.label);
  }

  /** On paper stand the notes about all records. */
  get printed(): { key: string; text: string }[] {
    return this.places
      .map(({ value, label }) => ({ key: value, label, note: this.notes[this.keyOf(value)]?.trim() }))
      .filter(({ note }) => note)
      .map(({ key, label, note }) => ({ key, text: fill(labels.noted, label, note!) }));
  }

  handlePlace(event: CustomEvent<{ value: string }>): void {
    this.chosen = event.detail.value;
  }

  handleNote(event: CustomEvent<{ value: string }>): void {
    const detail: NoteChange = { key: this.key, note: event.detail.value };
    this.dispatchEvent(new CustomEvent('note', { detail, bubbles: true, composed: true }));
  }

  keyOf(recordId: string): string {
    return `${this.place}|${recordId}`;
  }
}
