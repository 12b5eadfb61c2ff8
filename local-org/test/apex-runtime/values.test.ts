/** Values and the library that needs no records. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { failure, openOrg, print, run } from './support.ts';
import type { TestOrg } from './support.ts';

let org: TestOrg;
before(() => {
  org = openOrg({
    apex: {
      Point: `public class Point implements Comparable {
        public Integer x; public Integer y;
        public Point(Integer x, Integer y) { this.x = x; this.y = y; }
        public Boolean equals(Object o) { Point p = (Point) o; return x == p.x && y == p.y; }
        public override Integer hashCode() { return 31 * x + y; }
        public Integer compareTo(Object o) { return x - ((Point) o).x; }
      }`,
      ByLength: `public class ByLength implements Comparator<String> {
        public Integer compare(String a, String b) { return a.length() - b.length(); }
      }`,
    },
  });
});
after(() => org.close());

/** Each expression and what it prints. */
function prints(name: string, cases: Record<string, string>): void {
  test(name, () => {
    for (const [expression, expected] of Object.entries(cases))
      assert.equal(print(org, expression), expected, expression);
  });
}

// Apex Developer Guide, "Primitive Data Types"; Apex Reference Guide, "Decimal Class"
prints('Decimals keep the scale they are written with; sums take the larger, products add scales', {
  '1.10 + 2.2': '3.30',
  '1.10 * 2.5': '2.750',
  '10.0 / 4': '2.5',
  '(1.0 / 3).setScale(4)': '0.3333',
  "Decimal.valueOf('12.50').scale()": '2',
  '2.50.stripTrailingZeros()': '2.5',
});

// Apex Reference Guide, Decimal.setScale, Decimal.round, Math.round: half-even unless a mode is given
prints('rounding is half-even by default and follows the mode', {
  '2.345.setScale(2)': '2.34',
  '2.355.setScale(2)': '2.36',
  '2.345.setScale(2, RoundingMode.HALF_UP)': '2.35',
  '(-2.5).round(RoundingMode.HALF_UP)': '-3',
  '4.5.round()': '4',
  'Math.round(5.5)': '6',
  'Math.roundToLong(4.5)': '4',
  '2.1.round(RoundingMode.CEILING)': '3',
  '10.0.divide(3, 2)': '3.33',
});

// Apex Developer Guide, "Primitive Data Types": Integer has 32 bits, Long 64
prints('Integers and Longs wrap around', {
  '2147483647 + 1': '-2147483648',
  '9223372036854775807L + 1L': '-9223372036854775808',
  '7 / 2': '3',
  '-7 / 2': '-3',
  'Math.mod(-7, 3)': '-1',
});

// Apex Reference Guide, "String Class"
prints('String methods', {
  "'abcdef'.abbreviate(5)": 'ab...',
  "'a,b,,'.split(',').size()": '2',
  "'a,b,,'.split(',', -1).size()": '4',
  "'a.b'.split('\\\\.').get(1)": 'b',
  "String.join(new List<Integer>{1, 2}, '-')": '1-2',
  "String.format('{0} and {1} isn\\'\\'t {0}', new List<Object>{'x', 2})": "x and 2 isn't x",
  "'x'.leftPad(3, '0')": '00x',
  "'Hello'.left(10)": 'Hello',
  "'john smith'.capitalize()": 'John smith',
  "'aXbX'.substringAfterLast('b')": 'X',
  "'a1b22'.replaceAll('(\\\\d+)', '<$1>')": 'a<1>b<22>',
  "String.isBlank('  ')": 'true',
  "'It\\'s'.contains('\\'')": 'true',
  "String.escapeSingleQuotes('O\\'Neil')": "O\\'Neil",
  "'abc'.hashCode()": '96354',
});

// Apex Reference Guide, "Pattern Class", "Matcher Class"
test('a matcher walks through the matches', () => {
  const logs = run(
    org,
    `Matcher m = Pattern.compile('(?i)([a-z]+)=(\\\\d+)').matcher('a=1, B=22');
     while (m.find()) { System.debug(m.group(1) + ':' + m.group(2) + '@' + m.start()); }
     System.debug(Pattern.matches('\\\\d{3}', '123'));`,
  );
  assert.deepEqual(logs, ['a:1@0', 'B:22@5', 'true']);
});

// Apex Reference Guide, "Date Class"
prints('Date arithmetic', {
  'Date.newInstance(2026, 1, 31).addMonths(1)': '2026-02-28 00:00:00',
  'Date.newInstance(2026, 1, 1).daysBetween(Date.newInstance(2026, 3, 1))': '59',
  'Date.newInstance(2026, 3, 4).toStartOfWeek()': '2026-03-01 00:00:00',
  'Date.daysInMonth(2028, 2)': '29',
  "Date.valueOf('2026-03-04').month()": '3',
  'String.valueOf(Date.newInstance(2026, 3, 4))': '2026-03-04',
  'Date.newInstance(2026, 3, 4).format()': '3/4/2026',
});

// Apex Reference Guide, "Datetime Class": newInstance is local to the user, newInstanceGmt is not
prints('Datetimes know the time zone of the user', {
  'Datetime.newInstance(2026, 7, 1, 9, 0, 0)': '2026-07-01 16:00:00',
  'Datetime.newInstanceGmt(2026, 7, 1, 9, 0, 0).hour()': '2',
  'Datetime.newInstanceGmt(2026, 7, 1, 3, 0, 0).date()': '2026-06-30 00:00:00',
  'Datetime.newInstanceGmt(2026, 7, 1, 3, 0, 0).dateGmt()': '2026-07-01 00:00:00',
  "Datetime.newInstanceGmt(2026, 7, 1, 20, 5, 0).format('EEE, d MMM yyyy h:mm a')": 'Wed, 1 Jul 2026 1:05 PM',
  "Datetime.newInstanceGmt(2026, 1, 5, 8, 0, 0).format('yyyy-MM-dd\\'T\\'HH:mm:ssZ', 'Europe/Berlin')":
    '2026-01-05T09:00:00+0100',
  'String.valueOf(Datetime.newInstanceGmt(2026, 7, 1, 20, 5, 0))': '2026-07-01 13:05:00',
  "Datetime.now().format('yyyy-MM-dd HH:mm')": '2026-03-02 07:04',
  'System.today()': '2026-03-02 00:00:00',
  "Datetime.valueOf('2026-07-01 13:05:00')": '2026-07-01 20:05:00',
});

// Apex Developer Guide, "Lists", "Sets", "Maps"
prints('collections compare by value and print their elements', {
  'new List<Integer>{1, 2} == new List<Integer>{1, 2}': 'true',
  "new Set<String>{'a', 'A', 'a'}.size()": '2',
  "new Map<String, Integer>{'x' => 1, 'y' => 2}": '{x=1, y=2}',
  "new Map<Decimal, String>{1.0 => 'one'}.get(1.00)": 'one',
  'new Set<Point>{new Point(1, 2), new Point(1, 2)}.size()': '1',
  "new Map<Point, String>{new Point(1, 2) => 'p'}.get(new Point(1, 2))": 'p',
  "new List<String>{'b', null, 'B', 'a'}.contains(null)": 'true',
});

// Apex Reference Guide, List.sort; "Comparable Interface"; "Comparator Interface"
test('sort: nulls first, text by case, own classes by compareTo, any by a Comparator', () => {
  const logs = run(
    org,
    `List<String> s = new List<String>{'b', null, 'B', 'a'}; s.sort(); System.debug(s);
     List<Point> p = new List<Point>{new Point(3, 0), new Point(1, 0)}; p.sort(); System.debug(p[0].x);
     List<String> w = new List<String>{'ccc', 'a', 'bb'}; w.sort(new ByLength()); System.debug(w);
     List<Account> a = new List<Account>{new Account(Name = 'Z'), new Account(Name = 'M')}; a.sort(); System.debug(a[0].Name);`,
  );
  assert.deepEqual(logs, ['(null, B, a, b)', '1', '(a, bb, ccc)', 'M']);
});

// Apex Developer Guide, "Iterating Over Collections": elements may not be added or removed meanwhile
test('changing a collection while it is iterated is refused', () => {
  assert.match(
    failure(org, 'List<Integer> l = new List<Integer>{1, 2}; for (Integer i : l) { l.add(i); }')!,
    /^System\.FinalException: Cannot modify a collection while it is being iterated/,
  );
  assert.equal(failure(org, 'List<Integer> l = new List<Integer>{1}; for (Integer i : l) { break; } l.add(2);'), null);
});

// Apex Reference Guide, "Exception Class and Built-In Exceptions"
test('the library throws what the platform throws', () => {
  const cases: Record<string, string> = {
    'Integer i = 1 / 0;': 'System.MathException: Divide by 0',
    "Integer i = Integer.valueOf('x');": 'System.TypeException: Invalid integer: x',
    'new List<Integer>().get(0);': 'System.ListException: List index out of bounds: 0',
    'String s; s.length();': 'System.NullPointerException: Attempt to de-reference a null object',
    "Id i = 'nonsense';": 'System.StringException: Invalid id: nonsense',
    "Object o = 'x'; Integer i = (Integer) o;":
      'System.TypeException: Invalid conversion from runtime type String to Integer',
    "'abc'.substring(5);": 'System.StringException: Starting position out of bounds: 5',
  };
  for (const [source, expected] of Object.entries(cases)) assert.equal(failure(org, source), expected, source);
});

// Apex Reference Guide, "Exception Class": AuraHandledException shows its text to the client, not to getMessage
test('AuraHandledException says Script-thrown exception until setMessage', () => {
  const logs = run(
    org,
    `AuraHandledException e = new AuraHandledException('for the user'); System.debug(e.getMessage());
     e.setMessage('for the test'); System.debug(e.getMessage());`,
  );
  assert.deepEqual(logs, ['Script-thrown exception', 'for the test']);
});

// Apex Reference Guide, "Type Class"
prints('types by name', {
  "Type.forName('Point').getName()": 'Point',
  "Type.forName('NoSuchThing')": 'null',
  "((List<String>) Type.forName('List<String>').newInstance()).size()": '0',
  'Account.class': 'Account',
});
