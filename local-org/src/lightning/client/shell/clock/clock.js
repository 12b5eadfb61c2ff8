import { LightningElement } from 'lwc';
import { boot } from 'runtime/boot';
import { followOrgClock } from 'runtime/clock';
import { request, sentence } from 'runtime/http';

const HOUR = 60 * 60 * 1000;
const STEPS = { hour: HOUR, day: 24 * HOUR, week: 7 * 24 * HOUR };
const TICK = 15_000;

/** Shows the org's time and moves it forward; what falls due on the way runs at once. */
export default class Clock extends LightningElement {
  now = Date.now();
  chosen = null;
  ran = null;
  problem = '';
  isMoving = false;

  connectedCallback() {
    this.timer = setInterval(() => (this.now = Date.now()), TICK);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  get text() {
    return this.format({ weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
  }

  get longText() {
    return this.format({ dateStyle: 'full', timeStyle: 'short' });
  }

  format(options) {
    return new Intl.DateTimeFormat(boot.i18n.locale, { timeZone: boot.i18n.timeZone, ...options }).format(this.now);
  }

  get ranNothing() {
    return this.ran?.length === 0;
  }

  get cannotGo() {
    return !this.chosen;
  }

  handleStep(event) {
    this.move(new Date(Date.now() + STEPS[event.currentTarget.dataset.step]).toISOString());
  }

  handleChoose(event) {
    this.chosen = event.detail.value;
  }

  handleGo() {
    this.move(this.chosen);
  }

  /** The buttons stay enabled meanwhile: a disabled one would lose the focus. */
  async move(iso) {
    if (this.isMoving) return;
    this.isMoving = true;
    this.problem = '';
    this.ran = null;
    try {
      const { now, ran } = await request('POST', '/local/clock', { now: iso });
      followOrgClock(now);
      this.now = Date.now();
      this.ran = ran.map(({ name, className, status }, index) => ({
        key: index,
        name: name && name !== className ? `${name} (${className})` : className,
        status,
        icon: status === 'Completed' ? 'utility:success' : 'utility:warning',
        variant: status === 'Completed' ? 'success' : 'warning',
      }));
      this.dispatchEvent(new CustomEvent('reload', { bubbles: true, composed: true }));
    } catch (error) {
      this.problem = sentence(error);
    } finally {
      this.isMoving = false;
    }
  }
}
