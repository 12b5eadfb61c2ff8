// Places on a line: where they belong by time, but never on top of each other.

/**
 * Moves places apart where they are closer than their gap, in their order and within the bounds; where there is no
 * room for all gaps, every gap shrinks alike.
 *
 * @param places in ascending order
 * @param gaps the least distance of each place from the one before; the first is not used
 */
export function spread(places: number[], gaps: number[], from: number, to: number): number[] {
  const needed = gaps.slice(1).reduce((sum, gap) => sum + gap, 0);
  const shrink = needed > to - from ? (to - from) / needed : 1;
  const apart = gaps.map((gap) => gap * shrink);
  const out: number[] = [];
  places.forEach((place, index) => {
    const least = index === 0 ? from : out[index - 1]! + apart[index]!;
    out.push(Math.max(place, least));
  });
  let most = to;
  for (let index = out.length - 1; index >= 0; index--) {
    out[index] = Math.min(out[index]!, most);
    most = out[index]! - apart[index]!;
  }
  return out.map(Math.round);
}
