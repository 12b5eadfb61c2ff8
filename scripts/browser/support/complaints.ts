/** What a page complains about while a person uses it: errors in the console, scripts that fail, refused requests. */
import type { Page } from 'playwright-core';

export class Complaints {
  readonly #all: string[] = [];
  readonly #refusals: string[] = [];

  constructor(page: Page) {
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

  list(): string[] {
    return [...this.#all, ...this.#refusals];
  }
}
