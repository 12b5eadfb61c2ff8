import { createTestWireAdapter } from '@salesforce/wire-service-jest-util';

// The stub of sfdx-lwc-jest cannot tell where a component went; this one can: `navigated` and `addressed` are spies.
export const navigated = jest.fn();

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

export const NavigationMixin = (Base) =>
  class extends Base {
    [Navigate](target, replace) {
      navigated(target, replace);
    }
    [GenerateUrl](target) {
      return Promise.resolve(`/lightning/r/${target.attributes.recordId}/view`);
    }
  };
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

/** A wire: CurrentPageReference.emit(page). */
export const CurrentPageReference = createTestWireAdapter();
