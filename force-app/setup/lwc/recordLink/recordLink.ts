import { LightningElement, api } from 'lwc';
import { NavigationMixin, type PageReference } from 'lightning/navigation';

/** A real link to a record: opens in place, or in a new tab as the person's keys say. */
export default class RecordLink extends NavigationMixin(LightningElement) {
  @api label!: string;
  url = '';
  linkedId?: string | null;

  @api
  get recordId(): string | null | undefined {
    return this.linkedId;
  }
  set recordId(id: string | null | undefined) {
    this.linkedId = id;
    this.findUrl();
  }

  get target(): PageReference {
    return { type: 'standard__recordPage', attributes: { recordId: this.linkedId, actionName: 'view' } };
  }

  connectedCallback(): void {
    this.findUrl();
  }

  async findUrl(): Promise<void> {
    // GenerateUrl asks the page around the component, which exists only once it is connected.
    if (!this.isConnected) return;
    this.url = this.linkedId ? await this[NavigationMixin.GenerateUrl]!(this.target) : '';
  }

  handleClick(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this[NavigationMixin.Navigate]!(this.target);
  }

  /** Moves focus to the link. */
  @api
  focus(): void {
    this.template?.querySelector('a')?.focus();
  }
}
