/**
 * A person at a page. What she does takes time as Card, Moran and Newell measured it for average users (the
 * keystroke-level model, CACM 23(7), 1980): so a story can say how long it takes without waiting for it.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ROOT } from '../../lib/run.ts';
import { assertAccessible } from './axe.ts';
import { Complaints } from './complaints.ts';

const KEYSTROKE = 0.28;
const POINTING = 1.1;
const THINKING = 1.35;

const LONGEST_WAY = 60;

export class Person {
  readonly page: Page;
  readonly #base: string;
  readonly #complaints: Complaints;
  #seconds = 0;

  constructor(page: Page, base: string) {
    this.page = page;
    this.#base = base;
    this.#complaints = new Complaints(page);
  }

  /** @param path below `/lightning/` */
  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.#base}/lightning/${path}`);
  }

  async sees(text: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(text).locator('visible=true').first().waitFor();
  }

  async click(what: Locator): Promise<void> {
    this.#seconds += THINKING + POINTING + KEYSTROKE;
    await what.click();
  }

  /** Replaces what the field holds and leaves it, key by key: date and currency inputs reformat while they are focused. */
  async type(into: Locator, text: string): Promise<void> {
    this.#seconds += THINKING + POINTING + KEYSTROKE * (text.length + 2);
    await into.click();
    await into.press('ControlOrMeta+a');
    await into.pressSequentially(text);
    await into.press('Tab');
  }

  /** Chooses in a combobox. */
  async choose(combobox: Locator, option: string | RegExp): Promise<void> {
    await this.click(combobox);
    await this.click(this.page.getByRole('option', { name: option }).first());
  }

  /** A date, as the widget of the screen's width takes it. */
  async date(into: Locator, iso: string): Promise<void> {
    if ((await into.getAttribute('type')) === 'date') {
      this.#seconds += THINKING + POINTING + KEYSTROKE * iso.length;
      await into.fill(iso);
      await into.press('Tab');
    } else
      await this.type(
        into,
        new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(iso)),
      );
  }

  /** A radio button: what is drawn for it lies over it, so its label is pressed. */
  async pick(place: Page | Locator, name: string, group?: string): Promise<void> {
    const within = group
      ? place.getByRole('group', { name: group }).or(place.getByRole('radiogroup', { name: group }))
      : place;
    const radio = within.getByRole('radio', { name: new RegExp(`^${name}\\b`) }).first();
    this.#seconds += THINKING + POINTING + KEYSTROKE;
    await radio.evaluate((input: HTMLInputElement) => input.labels![0]!.click());
    await this.#isChecked(radio);
  }

  async #isChecked(radio: Locator): Promise<void> {
    await radio.and(this.page.locator(':checked')).waitFor({ state: 'attached' });
  }

  async press(...keys: string[]): Promise<void> {
    this.#seconds += KEYSTROKE * keys.length;
    for (const key of keys) await this.page.keyboard.press(key);
  }

  hasFocus(what: Locator): Promise<void> {
    return what.and(this.page.locator(':focus')).first().waitFor({ state: 'attached' });
  }

  /** Tabs on until the focus is there; fails when the page ends before, so a row of calls proves their order. */
  async tabTo(what: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const focused = what.and(this.page.locator(':focus'));
    for (let presses = 0; presses < LONGEST_WAY; presses++) {
      await this.press(key);
      if (await focused.count()) return;
      assert.notEqual(await this.focusedTag(), 'BODY', `The page ends before ${what}`);
    }
    assert.fail(`${what} is not within ${LONGEST_WAY} tab stops`);
  }

  /** `BODY` when the focus is lost. */
  focusedTag(): Promise<string | undefined> {
    return this.page.evaluate(() => document.activeElement?.tagName);
  }

  /** Seconds of work since the last call. */
  takeSeconds(): number {
    const seconds = this.#seconds;
    this.#seconds = 0;
    return seconds;
  }

  /** The state is complete, and nothing in it keeps anybody out or sticks out of the screen. */
  async finds(state: string): Promise<void> {
    await this.#complaints.quiet();
    await assertAccessible(this.page, state);
    const [content, screen] = await this.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.ok(content! <= screen!, `${state}: ${content} px of content on ${screen} px`);
  }

  /** The server was asked and said no, which is what the story wants. */
  wasRefused(): void {
    assert.notDeepEqual(this.#complaints.takeRefusals(), [], 'The server refused nothing');
  }

  /** A picture of where a story has failed, in `test-results/`. */
  async remember(): Promise<void> {
    const place = new URL(this.page.url()).pathname.split('/').slice(2, 4).join('-');
    const path = join(ROOT, 'test-results', `${Date.now()}-${place}.png`);
    await this.page.screenshot({ path }).catch(() => {});
    console.error(`See ${path}`);
  }

  get complaints(): string[] {
    return this.#complaints.list();
  }
}
