import { LightningElement, api } from 'lwc';

/** Why a component cannot be shown: a fault in its source with its place, or an error while it ran. */
export default class Problem extends LightningElement {
  /** `{ name, error }` */
  @api problem;

  connectedCallback() {
    console.error(this.problem.error);
  }

  get details() {
    return this.problem.error?.problem;
  }
  get heading() {
    return this.details ? `${this.problem.name} does not compile` : `${this.problem.name} failed`;
  }
  get message() {
    return this.details?.message ?? this.problem.error?.message ?? String(this.problem.error);
  }
  get place() {
    if (!this.details?.file) return undefined;
    const { file, line, column } = this.details;
    return [file, line, column].filter((part) => part !== undefined).join(':');
  }
  get excerpt() {
    return (this.details?.excerpt ?? []).map((line) => ({
      ...line,
      className: line.isProblem ? 'adv-problem__line adv-problem__line_here' : 'adv-problem__line',
    }));
  }
}
