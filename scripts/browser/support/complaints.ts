/** What a page complains about while a person uses it: errors in the console, scripts that fail, refused requests. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** After the last answer, for what it changes on the page. */
const QUIET = 150;

export class Complaints {
  readonly #all: string[] = [];
  readonly #refusals: string[] = [];
  #waiting = 0;
  #answeredAt = 0;

  constructor(page: Page) {
    const answered = (): void => {
      this.#waiting -= 1;
      this.#answeredAt = performance.now();
    };
    page.on('request', () => (this.#waiting += 1));
    page.on('requestfinished', answered);
    page.on('requestfailed', answered);
    page.on('console', (message) => {
      // Chromium's own line for a refused request; the answer is looked at below.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.#all.push(message.text());
    });
    page.on('pageerror', (error) => this.#all.push(error.stack ?? error.message));
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? '';
      // Leaving a page ends what it still waits for.
      if (reason !== 'net::ERR_ABORTED') this.#all.push(`${request.method()} ${request.url()}: ${reason}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400)
        this.#refusals.push(`${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`);
    });
  }

  /** Refusals up to now were meant. @returns them */
  takeRefusals(): string[] {
    return this.#refusals.splice(0);
  }

  /** Waits until every request has been answered for a moment. */
  async quiet(): Promise<void> {
    while (this.#waiting > 0 || performance.now() - this.#answeredAt < QUIET) await sleep(QUIET / 3);
  }

  list(): string[] {
    return [...this.#all, ...this.#refusals];
  }
}
