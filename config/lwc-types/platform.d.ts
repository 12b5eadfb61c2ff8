// The platform modules the components import. Labels, Apex methods and schema names are declared exactly,
// from source, by scripts/build.ts; what stands here does not depend on the project.

declare module '@salesforce/apex' {
  /** Reads again what a wire delivered: give it the whole value the wire handed over. */
  export function refreshApex(wired: unknown): Promise<void>;
}

/** What `import method from '@salesforce/apex/Class.method'` gives: callable, and usable in @wire. */
interface ApexMethod<Params extends Record<string, unknown>, Result> {
  (params: Params): Promise<Result>;
  adapter: import('lwc').WireAdapterConstructor<Params, WireValue<Result>>;
}

/** What a wire hands over: nothing yet, data, or an error. */
interface WireValue<Result> {
  data?: Result;
  error?: unknown;
}

declare module '@salesforce/i18n/*' {
  const value: string;
  export default value;
}

declare module '@salesforce/user/Id' {
  const id: string;
  export default id;
}

declare module '@salesforce/client/formFactor' {
  const formFactor: 'Large' | 'Medium' | 'Small';
  export default formFactor;
}

declare module 'lightning/modal' {
  import { LightningElement } from 'lwc';
  export default class LightningModal extends LightningElement {
    static open<Result = unknown>(options: Record<string, unknown>): Promise<Result | undefined>;
    size: 'small' | 'medium' | 'large' | 'full';
    label: string;
    description: string;
    disableClose: boolean;
    close(result?: unknown): void;
  }
}

declare module 'lightning/datatable' {
  import { LightningElement } from 'lwc';
  export default class LightningDatatable extends LightningElement {
    static customTypes: Record<string, { template: unknown; standardCellLayout?: boolean; typeAttributes?: string[] }>;
  }
}

declare module 'lightning/navigation' {
  import { LightningElement } from 'lwc';
  export interface PageReference {
    type: string;
    attributes: Record<string, unknown>;
    state?: Record<string, string>;
  }
  interface Navigation {
    [navigate: symbol]: (target: PageReference, replace?: boolean) => Promise<string>;
  }
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript asks for any[] in a mixin's constructor
  type Constructor<T> = new (...args: any[]) => T;
  export const NavigationMixin: {
    <T extends Constructor<LightningElement>>(Base: T): T & Constructor<Navigation>;
    readonly Navigate: unique symbol;
    readonly GenerateUrl: unique symbol;
  };
  /** A wire that hands over the page's reference, again whenever it changes. */
  export const CurrentPageReference: import('lwc').WireAdapterConstructor<Record<string, never>, PageReference>;
}

declare module 'lightning/platformShowToastEvent' {
  export class ShowToastEvent extends CustomEvent<unknown> {
    constructor(toast: {
      title: string;
      message?: string;
      /** What stands for {0}, {1} … of the message; with a url it is a link. */
      messageData?: (string | { url: string; label: string })[];
      variant?: 'info' | 'success' | 'warning' | 'error';
      mode?: 'dismissible' | 'pester' | 'sticky';
    });
  }
}

declare module 'lightning/actions' {
  /** Closes the dialog of a quick action. */
  export class CloseActionScreenEvent extends CustomEvent<unknown> {
    constructor();
  }
}

declare module 'lightning/platformResourceLoader' {
  import { LightningElement } from 'lwc';
  export function loadStyle(component: LightningElement, url: string): Promise<void>;
}

declare module '@salesforce/resourceUrl/*' {
  const url: string;
  export default url;
}

declare module 'lightning/refresh' {
  export function registerRefreshHandler(component: object, handler: () => Promise<void>): number;
  export function unregisterRefreshHandler(id: number): void;
  export class RefreshEvent extends CustomEvent<unknown> {
    constructor();
  }
}

declare module 'lightning/uiRecordApi' {
  /** Tells Lightning Data Service that these records changed behind its back. */
  export function notifyRecordUpdateAvailable(records: { recordId: string }[]): Promise<void>;
}

declare module '*.html' {
  const template: (...args: unknown[]) => unknown;
  export default template;
}

/** The part of lightning-input, -textarea, -combobox and -radio-group that a form needs. */
interface FieldElement extends HTMLElement {
  name: string;
  value: string;
  validity?: ValidityState;
  checkValidity(): boolean;
  reportValidity(): boolean;
  setCustomValidity(message: string): void;
}
