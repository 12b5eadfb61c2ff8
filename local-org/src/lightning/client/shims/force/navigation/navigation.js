/** `lightning/navigation` re-exports from here. */
import { currentReference, navigate, onReference, toUrl } from 'runtime/router';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

export const NavigationMixin = (Base) =>
  class extends Base {
    [Navigate](reference, replace) {
      navigate(reference, { replace });
    }
    [GenerateUrl](reference) {
      return Promise.resolve(toUrl(reference));
    }
  };
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

/** Wire adapter. */
export class CurrentPageReference {
  constructor(callback) {
    this.callback = callback;
  }
  connect() {
    this.release = onReference((reference) => this.callback(reference));
    this.callback(currentReference());
  }
  update() {}
  disconnect() {
    this.release?.();
  }
}
