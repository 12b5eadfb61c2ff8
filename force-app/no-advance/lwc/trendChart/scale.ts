const STEPS = [1, 2, 2.5, 5, 10];
const ROWS = 4;

/** Round values from zero to at least `value`, in two to four even steps: 0, 1, 2 and 3 million for 2.1 million. */
export function scaleUpTo(value: number): number[] {
  if (value <= 0) return [0, 1];
  const rough = value / ROWS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = STEPS.find((each) => each * power >= rough)! * power;
  const count = Math.ceil(value / step);
  return Array.from({ length: count + 1 }, (_row, index) => index * step);
}
