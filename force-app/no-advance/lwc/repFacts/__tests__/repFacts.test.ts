import type { FactCell, Facts } from 'c/factTable';
import {
  claims,
  flaggedDeals,
  heldMeetings,
  livePromises,
  quarterDeals,
  relationshipObjectives,
  slowAccounts,
} from '../repFacts';
import { dashboardWith, flaggedWith } from 'test/dashboard';
import { accountWith, MISSING, PROMISE, repWith, SOCIAL, UNPROVEN } from 'test/reps';

const TODAY = '2026-11-17';
const said = (cell: FactCell | undefined): string =>
  [cell?.text, cell?.note, cell?.warning].filter(Boolean).join(' | ');
const first = (facts: Facts): string[] => facts.rows[0]!.cells.map(said);

describe('the facts behind the figures', () => {
  it('tell live commitments with day and deal, and add each deal up once', () => {
    const twice = { ...PROMISE, planId: 'a01000000000009AAA', due: '2026-11-17', closesThisQuarter: false };
    const facts = livePromises(repWith({ live: [PROMISE, twice] }), TODAY);
    expect(first(facts)).toEqual([
      'Calibration plan',
      '$186,000',
      'Dana Whitfield',
      'gets the budget line released',
      'Nov 18 | tomorrow',
      'Dec 9 | this quarter',
    ]);
    expect(said(facts.rows[1]!.cells[4])).toBe('Nov 17 | today');
    expect(said(facts.rows[1]!.cells[5])).toBe('Dec 9 | another quarter');
    expect(facts.foot!.map(said)).toEqual([
      'Deals with a live commitment: 1',
      '$186,000',
      '',
      '',
      '',
      '$186,000 this quarter',
    ]);
    const later = livePromises(repWith({ live: [{ ...PROMISE, due: '2026-11-26', amount: null }] }), TODAY);
    expect(said(later.rows[0]!.cells[4])).toBe('Nov 26 | in 9 days');
    expect(said(later.rows[0]!.cells[1])).toBe('No amount');
  });

  it('tell claims without evidence: what was written and what is missing', () => {
    expect(first(claims(repWith(), TODAY))).toEqual([
      'Cold-chain monitoring | Nov 5 · Site survey',
      'look into it',
      'The commitment lacks who on the customer’s side.',
    ]);
    const bare = { ...UNPROVEN, commitmentWhat: null, evidenceNote: null, opportunityName: null, eventId: null };
    const facts = claims(repWith({ meetings: [bare] }), TODAY);
    expect(first(facts)).toEqual(['Halvorsen Foods | Nov 5 · Site survey', 'none', 'none']);
    expect(facts.rows[0]!.cells[0]!.recordId).toBe(UNPROVEN.planId);
  });

  it('tell objectives that asked for nothing, with their hours', () => {
    expect(first(relationshipObjectives(repWith(), TODAY))).toEqual([
      'Cold-chain monitoring | Nov 5 · Site survey',
      'Touch base',
      '1.5',
    ]);
  });

  it('tell flagged deals as signs, objective and commitment', () => {
    const facts = flaggedDeals(dashboardWith(), TODAY);
    expect(first(facts)).toEqual([
      'Cold-chain monitoring | $184,000 · Value Proposition',
      '3 in 3.0 h since Oct 6',
      'Follow up on the proposal | Vague',
      'Dana Whitfield send the list of changes | due Sep 4, 74 days overdue',
    ]);
    expect(facts.rows[0]!.cells[1]!.verdicts).toHaveLength(3);
    expect(said(facts.rows[1]!.cells[3])).toBe('none');
    const due = { who: 'Dana Whitfield', what: 'signs', due: '2026-11-20', isOverdue: false, isLive: true };
    const bare = flaggedWith({ since: null, lastObjective: null, lastObjectiveFinding: null, lastCommitment: due });
    expect(first(flaggedDeals(dashboardWith([bare]), TODAY)).slice(1)).toEqual([
      '3 in 3.0 h since none',
      'none',
      'Dana Whitfield signs | due Nov 20',
    ]);
  });

  it('tell accounts with time, growth and what is suggested', () => {
    const unknown = accountWith({ familiesBought: null, lastStageAdvance: null, suggestion: null });
    const idle = { advancing: 0, continuation: 0, relationship: 0, total: 0 };
    const fresh = { won: 1, wonBefore: 0, growth: null, isNew: true };
    const facts = slowAccounts([accountWith(), { ...unknown, hours: idle, revenue: fresh }], 8, TODAY);
    expect(first(facts)).toEqual([
      'Halvorsen Foods',
      '31.0 | 71% not advancing',
      '-4%',
      '2 of 8',
      'Aug 13',
      'Hand over',
    ]);
    expect(facts.rows[1]!.cells.map(said)).toEqual([
      'Halvorsen Foods',
      '0.0 | 0% not advancing',
      'none',
      'unknown',
      'none in 2 years',
      'none',
    ]);
  });

  it('tell held meetings newest first, and what came late', () => {
    const facts = heldMeetings([UNPROVEN, SOCIAL, { ...MISSING, verdict: null, objective: null }], TODAY);
    expect(facts.rows.map(({ key }) => key)).toEqual([MISSING.planId, SOCIAL.planId, UNPROVEN.planId]);
    expect(said(facts.rows[0]!.cells[3])).toBe('Not judged yet');
    expect(said(facts.rows[1]!.cells[1])).toBe('Touch base | set late or never');
    expect(facts.rows[2]!.cells[3]).toMatchObject({ verdicts: ['Continuation'], warning: 'recorded late or never' });
  });

  it('tell the deals of the quarter and add them up', () => {
    const { deals } = repWith();
    const facts = quarterDeals(deals, 'USD', TODAY);
    expect(first(facts)).toEqual(['Line 3 | Halvorsen Foods', '$300,000', 'Proposal', 'Dec 9']);
    expect(said(facts.rows[2]!.cells[2])).toBe('Proposal | Flagged');
    expect(facts.foot!.map(said)).toEqual(['Deals: 3', '$1,084,000', '', '']);
    expect(said(quarterDeals([{ ...deals[0]!, amount: null }], 'USD', TODAY).foot![1])).toBe('$0');
  });
});
