import {
  changeWords,
  clockWords,
  counted,
  dateWords,
  dayInText,
  dayOf,
  daysBetween,
  dayWords,
  fill,
  instantOf,
  timeOf,
  listWords,
  numberWords,
  percent,
  shortMoney,
  momentInText,
  momentWords,
  money,
  shortDate,
  spanWords,
  timeWords,
} from 'c/format';

const NOW = '2026-11-17T18:40:00.000Z';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('format', () => {
  it('fills labels, and counts in the right number', () => {
    expect(fill('{0} will {1}', 'Dana', 'decide')).toBe('Dana will decide');
    expect(fill('{0} and {1}', 'only')).toBe('only and {1}');
    expect(counted(1, '1 meeting', '{0} meetings')).toBe('1 meeting');
    expect(counted(3, '1 meeting', '{0} meetings')).toBe('3 meetings');
  });

  it('puts an instant on the day of the user, not of Greenwich', () => {
    expect(dayOf('2026-11-18T02:00:00.000Z')).toBe('2026-11-17');
    expect(dayOf('2026-11-18')).toBe('2026-11-18');
    expect(daysBetween(NOW, '2026-11-18T02:00:00.000Z')).toBe(0);
  });

  it("knows the instant of a time on the user's clock, in winter, in summer and on the day between", () => {
    expect(instantOf('2026-11-24', '10:00')).toBe('2026-11-24T18:00:00.000Z');
    expect(instantOf('2026-07-01', '10:00:00.000')).toBe('2026-07-01T17:00:00.000Z');
    expect(timeOf('2026-07-01T17:00:00.000Z')).toBe('10:00');
    expect(instantOf('2026-11-01', '12:00')).toBe('2026-11-01T20:00:00.000Z');
    expect(instantOf('2026-03-08', '00:30')).toBe('2026-03-08T08:30:00.000Z');
  });

  it('says days as people do', () => {
    expect(dayWords(NOW, NOW)).toBe('Today');
    expect(dayWords('2026-11-18T20:00:00.000Z', NOW)).toBe('Tomorrow');
    expect(dayWords('2026-11-16T20:00:00.000Z', NOW)).toBe('Yesterday');
    expect(dayWords('2026-11-24', NOW)).toBe('Tue, Nov 24');
    expect(dayInText('2026-11-18T20:00:00.000Z', NOW)).toBe('tomorrow');
    expect(momentInText(NOW, NOW)).toBe(`today, ${timeWords(NOW)}`);
    expect(momentWords(NOW, NOW)).toBe(`Today, ${timeWords(NOW)}`);
  });

  it('says a time of the clock in the locale', () => {
    expect(clockWords('14:00')).toMatch(/^2:00\sPM$/);
  });

  it('adds the year only when it is another one', () => {
    expect(dateWords('2026-11-24', NOW)).toBe('Tue, Nov 24');
    expect(dateWords('2027-01-29', NOW)).toBe('Fri, Jan 29, 2027');
    expect(shortDate('2025-12-01', NOW)).toBe('Dec 1, 2025');
  });

  it('says spans in the two largest units', () => {
    expect(spanWords(20_000)).toBe('less than a minute');
    expect(spanWords(12 * MINUTE)).toBe('12 min');
    expect(spanWords(3 * HOUR + 20 * MINUTE)).toBe('3 h 20 min');
    expect(spanWords(22 * HOUR)).toBe('22 h');
    expect(spanWords(-75 * HOUR)).toBe('3 days');
  });

  it('writes money and lists in the locale', () => {
    expect(money(184000, 'USD')).toBe('$184,000');
    expect(shortMoney(1_809_000, 'USD')).toBe('$1.81M');
    expect(percent(0.426)).toBe('43%');
    expect([0.0718, -0.05, 0].map(changeWords)).toEqual(['+7.2%', '-5.0%', '0.0%']);
    expect([numberWords(7.52), numberWords(52, 1), numberWords(1042)]).toEqual(['7.5', '52.0', '1,042']);
    expect(listWords(['Urgency', 'Budget', 'Competition'])).toBe('Urgency, Budget, and Competition');
  });
});
