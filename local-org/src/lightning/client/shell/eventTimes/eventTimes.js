import { LightningElement, api } from 'lwc';
import { dayIn, moveEnd, switchAllDay, toFields } from './times';

/** When an event is: start and end, which are times or, for an all-day event, days. Moving the start moves the end. */
export default class EventTimes extends LightningElement {
  start;
  end;
  isAllDay = false;

  /** `StartDateTime`, `EndDateTime` and `IsAllDayEvent` of the record; read again, as they would be saved. */
  @api get fields() {
    return toFields(this);
  }
  set fields({ StartDateTime, EndDateTime, IsAllDayEvent }) {
    this.isAllDay = Boolean(IsAllDayEvent);
    this.start = this.isAllDay ? dayIn('UTC', StartDateTime) : StartDateTime;
    this.end = this.isAllDay ? dayIn('UTC', EndDateTime) : EndDateTime;
  }

  /** @returns false when something is missing or no time; the first such input then has the focus */
  @api reportValidity() {
    const invalid = this.inputs.filter((input) => !input.reportValidity());
    invalid[0]?.focus();
    return invalid.length === 0;
  }

  get inputs() {
    return [...this.template.querySelectorAll('[data-name]')];
  }

  get type() {
    return this.isAllDay ? 'date' : 'datetime';
  }

  handleStart(event) {
    const start = event.detail.value;
    this.end = moveEnd(this.start, start, this.end);
    this.start = start;
  }

  handleEnd(event) {
    this.end = event.detail.value;
  }

  handleAllDay(event) {
    Object.assign(this, switchAllDay(this, event.target.checked));
  }
}
