import { LightningElement } from 'lwc';
import isAdmin from '@salesforce/customPermission/Advance_Admin';
import { RefreshEvent } from 'lightning/refresh';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import getRuns from '@salesforce/apex/NoAdvanceRunController.getRuns';
import runNow from '@salesforce/apex/NoAdvanceRunController.runNow';
import schedule from '@salesforce/apex/NoAdvanceRunController.schedule';
import unschedule from '@salesforce/apex/NoAdvanceRunController.unschedule';
import { fill, dateWords, timeWords } from 'c/format';
import { COLUMNS, rowOf, type Row } from './runs';
import { labels } from './labels';

const POLL_MILLISECONDS = 2000;

/** Schedule, start and watch the job. Read without cache, since a run goes on while one looks. */
export default class NoAdvanceRuns extends LightningElement {
  labels = labels;
  columns = COLUMNS;
  isAdmin = isAdmin === true;
  data: Apex.RunsView | null = null;
  error: unknown = null;
  isSaving = false;
  timer = 0;

  connectedCallback(): void {
    if (this.isAdmin) this.read();
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.timer);
  }

  get lacksPermission(): boolean {
    return !this.isAdmin;
  }

  get isLoading(): boolean {
    return this.isAdmin && !this.data && !this.error;
  }

  get rows(): Row[] {
    return this.data!.runs.map(rowOf);
  }

  get running(): Apex.RunView | undefined {
    return this.data?.runs.find(({ status }) => status === 'Running');
  }

  get isBusy(): boolean {
    return this.isSaving || Boolean(this.running);
  }

  get scheduleTitle(): string {
    return this.data!.isScheduled ? labels.scheduled : labels.notScheduled;
  }

  get scheduleText(): string {
    const { isScheduled, nextRunAt, scheduledBy } = this.data!;
    if (!isScheduled || !nextRunAt) return labels.scheduleHelp;
    return fill(labels.nextRun, dateWords(nextRunAt), timeWords(nextRunAt), scheduledBy ?? '');
  }

  get scheduleLabel(): string {
    return this.data!.isScheduled ? labels.unschedule : labels.schedule;
  }

  get runningTitle(): string {
    return this.running!.mode === 'Full' ? labels.runningAll : labels.runningChanged;
  }

  get runningText(): string {
    const { lookedAt, changed, failed } = this.running!;
    return fill(labels.runningText, lookedAt, changed, failed);
  }

  handleRetry(): void {
    this.read();
  }

  handleRunChanged(): void {
    this.act(() => runNow({ full: false }), labels.startedToast);
  }

  handleRunAll(): void {
    this.act(() => runNow({ full: true }), labels.startedToast);
  }

  handleSchedule(): void {
    if (this.data!.isScheduled) this.act(() => unschedule({}), labels.unscheduledToast);
    else this.act(() => schedule({}), labels.scheduledToast);
  }

  /** One write at a time; then the state is read again. */
  async act(action: () => Promise<unknown>, title: string): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    try {
      await action();
      this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
      await this.read();
    } catch (error) {
      this.error = error;
    } finally {
      this.isSaving = false;
    }
  }

  /** Reads the state, and again while a run goes on. */
  async read(): Promise<void> {
    window.clearTimeout(this.timer);
    const wasRunning = Boolean(this.running);
    try {
      this.data = await getRuns({});
      this.error = null;
    } catch (error) {
      this.error = error;
      return;
    }
    if (this.running && this.isConnected) {
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- the platform has no event for a batch's progress
      this.timer = window.setTimeout(() => this.read(), POLL_MILLISECONDS);
    } else if (wasRunning) {
      // The rest of the page may show what the run changed.
      this.dispatchEvent(new RefreshEvent());
    }
  }
}
