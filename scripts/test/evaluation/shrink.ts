/** Smaller stories of which one may still show the same disagreement. */
import type { Deal } from '../../lib/stories/story.ts';

export function smaller(deal: Deal): Deal[] {
  const found: Deal[] = [];
  deal.meetings.forEach((meeting, i) => {
    const outcomes = deal.later.outcomes.filter(({ place }) => place !== meeting.place);
    found.push({ ...deal, meetings: deal.meetings.toSpliced(i, 1), later: { ...deal.later, outcomes } });
    if (meeting.deleted) found.push({ ...deal, meetings: deal.meetings.with(i, { ...meeting, deleted: null }) });
    if (meeting.isMoved) found.push({ ...deal, meetings: deal.meetings.with(i, { ...meeting, isMoved: false }) });
    if (meeting.result) found.push({ ...deal, meetings: deal.meetings.with(i, { ...meeting, result: null }) });
  });
  deal.moves.forEach((_, i) => found.push({ ...deal, moves: deal.moves.toSpliced(i, 1) }));
  if (deal.recordType) found.push({ ...deal, recordType: null });
  const { moves, outcomes } = deal.later;
  moves.forEach((_, i) => found.push({ ...deal, later: { ...deal.later, moves: moves.toSpliced(i, 1) } }));
  outcomes.forEach((_, i) => found.push({ ...deal, later: { ...deal.later, outcomes: outcomes.toSpliced(i, 1) } }));
  if (deal.later.commitsLate) found.push({ ...deal, later: { ...deal.later, commitsLate: false } });
  return found.map((story, i) => ({ ...story, key: `${deal.key}.${i}` }));
}
