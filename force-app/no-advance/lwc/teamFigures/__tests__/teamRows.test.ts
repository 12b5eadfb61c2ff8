import { medianReach, reachOf, teamRows } from '../teamRows';
import { teamCsv } from '../teamCsv';
import { BEN, NUMBERS, numberWith, PRIYA, teamWith } from 'test/reps';

describe('the rows of a team', () => {
  it('stay in the order given, with the number of those who have one', () => {
    const rows = teamRows(teamWith(), NUMBERS);
    expect(rows.map(({ key }) => key)).toEqual([BEN, PRIYA]);
    expect(rows[0]!.reach).toEqual({ text: '–', note: '', won: 0, live: 0, hasQuota: false });
    expect(rows[1]!.reach).toEqual({ text: '81%', note: 'of $600K', won: 0.5, live: 0.31, hasQuota: true });
    expect(teamRows(teamWith(), null)[1]!.reach.text).toBe('–');
  });

  it('say won and live where there is no quota', () => {
    expect(reachOf(numberWith({ quota: null, reach: null }), 'USD')).toMatchObject({
      text: 'No quota',
      note: '$300K won, $186K live',
    });
  });

  it('have a middle of those with a quota', () => {
    const reaches = (...values: (number | null)[]): Apex.TeamNumbers => ({
      ...NUMBERS,
      reps: values.map((reach) => numberWith({ reach })),
    });
    expect(medianReach(reaches(0.9, 0.5, null, 0.6))).toBe('60%');
    expect(medianReach(reaches(0.9, 0.5))).toBe('70%');
    expect(medianReach(reaches(null))).toBe('–');
    expect(medianReach(null)).toBe('–');
  });

  it('go into a file as counts, money without signs', () => {
    const [head, ben, priya] = teamCsv(teamWith(), NUMBERS).split('\r\n');
    expect(head).toContain('Rep,Held meetings,Objective rate,Objective rate: of,');
    expect(head).toContain('Won this quarter (USD),Live commitments (USD),Quota (USD)');
    expect(ben).toBe('Ben Castell,3,2,3,1,3,1,2,0,0,0,2,0,3,0,0,');
    expect(priya).toBe('Priya Raman,25,22,25,21,24,7,21,7,12,13,21,3,28,300000,186000,600000');
    expect(teamCsv(teamWith(), null)).toContain('Quota ()');
  });
});
