const STEPS = [1, 2, 2.5, 5, 10];

/** Round values that cover `from` to `to` in at most about `count` even steps: -10, 0, 10 and 20 for -6 to 17. */
export function ticksBetween(from: number, to: number, count: number): number[] {
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = STEPS.find((each) => each * power >= rough * 0.999)! * power;
  const [first, last] = [Math.floor(from / step + 1e-9), Math.ceil(to / step - 1e-9)];
  // Rounded to the step's digits: 3 * 0.1 is not 0.3.
  return Array.from({ length: last - first + 1 }, (_tick, index) => Number(((first + index) * step).toPrecision(12)));
}
