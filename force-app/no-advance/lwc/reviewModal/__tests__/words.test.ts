import { consequence } from '../words';
import { flaggedWith, SMALL } from 'test/dashboard';

const TODAY = '2026-11-17T18:40:00.000Z';
const said = (decision: Apex.Decision, deals: Apex.FlaggedDeal[]): string =>
  consequence(decision, deals, '2026-12-07', 'USD', TODAY);

describe('what happens', () => {
  it('moves money only by a snooze', () => {
    expect(said('Snooze', [flaggedWith(), SMALL])).toContain(
      'Until Dec 7 the 2 deals count as exempt: $280,000 moves from at risk to exempt',
    );
    for (const decision of ['Coach', 'Disqualify'] as const) {
      expect(said(decision, [flaggedWith({ amount: null })])).toContain('stays');
      expect(said(decision, [flaggedWith(), SMALL])).toContain('2 deals stay');
    }
  });

  it('changes no owner', () => {
    expect(said('Reassign', [flaggedWith(), SMALL])).toContain('The 2 deals keep their owners');
  });
});
