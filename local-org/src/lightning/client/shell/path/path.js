import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { runRefreshHandlers } from 'lightning/refresh';
import { updateRecord } from 'lightning/uiRecordApi';
import { boot } from 'runtime/boot';
import { sentence } from 'runtime/http';
import { load, track, watch } from 'runtime/records';
import ClosedStage from 'shell/closedStage';
import { CLOSED, stepsOf } from './steps';

/** The stages of an opportunity, and moving on to the next. */
export default class Path extends LightningElement {
  @api recordId;
  @api objectApiName;
  current;
  /** The stage that was picked on the path, while it is not the current one. */
  picked;
  problem = '';
  isSaving = false;

  async connectedCallback() {
    if (!this.path) return;
    const name = `${this.objectApiName}.${this.path.field}`;
    track(this.recordId, [name]);
    this.release = watch(this.recordId, (record) => this.take(record));
    this.take(await load(this.recordId, [], [name]));
  }

  disconnectedCallback() {
    this.release?.();
  }

  /** On narrow screens the path scrolls; the current stage is brought into view. */
  renderedCallback() {
    const active = this.template.querySelector('.slds-is-active');
    if (!active || this.shownStage === this.current) return;
    this.shownStage = this.current;
    const scroller = this.refs.scroller;
    scroller.scrollLeft = active.offsetLeft - (scroller.clientWidth - active.offsetWidth) / 2;
  }

  take(record) {
    const stage = record.fields[this.path.field]?.value;
    if (stage !== this.current) this.picked = undefined;
    this.current = stage;
  }

  get path() {
    return boot.paths[this.objectApiName];
  }

  get note() {
    return this.path ? undefined : `${this.objectApiName} has no path in the local org.`;
  }

  get steps() {
    return stepsOf(this.path, this.current, this.picked);
  }

  get isClosed() {
    return this.path.closed.some(({ value }) => value === this.current);
  }

  get nextStage() {
    const index = this.path.open.findIndex(({ value }) => value === this.current);
    return this.path.open[index + 1]?.value ?? CLOSED;
  }

  get target() {
    return this.picked ?? this.nextStage;
  }

  get buttonLabel() {
    if (this.isClosed && !this.picked) return 'Change Closed Stage';
    if (this.target === CLOSED) return this.picked ? 'Select Closed Stage' : 'Mark Stage as Complete';
    return this.picked ? 'Mark as Current Stage' : 'Mark Stage as Complete';
  }

  get buttonIcon() {
    return this.picked || this.isClosed ? undefined : 'utility:check';
  }

  handlePick(event) {
    event.preventDefault();
    const { value } = event.currentTarget.dataset;
    this.picked = value === this.current || (value === CLOSED && this.isClosed) ? undefined : value;
    this.problem = '';
  }

  handleKey(event) {
    const steps = [...this.template.querySelectorAll('[role="option"]')];
    const at = steps.indexOf(event.currentTarget);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: steps.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      steps[to]?.focus();
    } else if (event.key === ' ') this.handlePick(event);
  }

  async handleMark() {
    const isClosing = this.target === CLOSED || (this.isClosed && !this.picked);
    const stage = isClosing
      ? await ClosedStage.open({ label: 'Close this opportunity', size: 'small', stages: this.path.closed })
      : this.target;
    if (stage) await this.save(stage);
  }

  /** The button stays enabled meanwhile: a disabled one would lose the focus. */
  async save(stage) {
    if (this.isSaving) return;
    this.isSaving = true;
    this.problem = '';
    try {
      await updateRecord({ fields: { Id: this.recordId, [this.path.field]: stage } });
      this.dispatchEvent(new ShowToastEvent({ title: `Stage changed to ${stage}.`, variant: 'success' }));
      await runRefreshHandlers();
    } catch (error) {
      this.problem = sentence(error);
    } finally {
      this.isSaving = false;
    }
  }
}
