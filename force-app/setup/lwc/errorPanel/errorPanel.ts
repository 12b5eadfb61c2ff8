import { LightningElement, api } from 'lwc';
import { reduceErrors } from 'c/errors';
import { labels } from './labels';

/** Shows any error of the platform in plain words. Fires `retry` when the button is pressed. */
export default class ErrorPanel extends LightningElement {
  /** An error, or a list of errors, in any shape the platform has. */
  @api errors: unknown;
  /** The heading, when "This could not be shown" is not what happened. */
  @api heading: string = labels.errorTitle;
  /** Offers "Try again". */
  @api canRetry = false;

  labels = labels;

  get messages(): string[] {
    return reduceErrors(this.errors);
  }

  get hasErrors(): boolean {
    return this.messages.length > 0;
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
