/** Apex Developer Guide: "Collections", "Lists", "Sets", "Maps"; Apex Reference: List, Set and Map classes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate, problemsIn } from './support.ts';

test('list literals, array notation and index access', () => {
  assert.equal(
    evaluate(
      `Integer[] a = new Integer[]{1, 2}; a[1] = 5; List<Integer> b = a; b.add(7); return '' + a + a[2] + a.size();`,
    ),
    '(1, 5, 7)73',
  );
  assert.equal(evaluate(`Integer[] a = new Integer[2]; return '' + a;`), '(null, null)');
});

test('lists of lists', () => {
  assert.equal(
    evaluate(
      `List<List<Integer>> m = new List<List<Integer>>{new List<Integer>{1, 2}, new List<Integer>{3}}; m[1][0]++; return '' + m[0][1] + m[1][0];`,
    ),
    '24',
  );
});

test('map literals convert their values to the declared type', () => {
  assert.equal(
    evaluate(
      `Map<String, Decimal> m = new Map<String, Decimal>{'a' => 1, 'b' => 2.5}; return '' + (m.get('a') + m.get('b')) + m.get('c');`,
    ),
    '3.5null',
  );
});

test('map keys that are strings are case-sensitive', () => {
  assert.equal(
    evaluate(`Map<String, Integer> m = new Map<String, Integer>{'a' => 1}; return '' + m.containsKey('A');`),
    'false',
  );
});

test('a map of rows is made from a list of rows, by id', () => {
  assert.equal(
    evaluate(
      `Map<Id, Account> m = new Map<Id, Account>(new List<Account>{new Account(Id = '001000000000001AAA', Name = 'X')}); return m.get('001000000000001AAA').Name;`,
    ),
    'X',
  );
});

test('lists convert when their elements do, sets never', () => {
  assert.deepEqual(
    problemsIn(
      `List<Object> a = new List<String>(); List<SObject> b = new List<Account>(); List<Account> c = b; Map<String, Object> d = new Map<String, String>();`,
    ),
    [],
  );
  assert.deepEqual(problemsIn(`Set<Object> a = new Set<String>();`), [
    '1: Illegal assignment from Set<String> to Set<Object>',
  ]);
  assert.deepEqual(problemsIn(`Map<String, String> a = new Map<Id, String>();`), [
    '1: Illegal assignment from Map<Id,String> to Map<String,String>',
  ]);
});

test('collections are made from collections of exactly their element type', () => {
  assert.deepEqual(problemsIn(`Set<Id> a = new Set<Id>(new List<String>());`), [
    '1: Invalid initializer type List<String> found for Set<Id>: expected a List or a Set of type: Id',
  ]);
  assert.deepEqual(problemsIn(`List<SObject> a = new List<SObject>(new List<Account>());`), [
    '1: Invalid initializer type List<Account> found for List<SObject>: expected an Integer or a List of type SObject',
  ]);
  assert.deepEqual(problemsIn(`new Set<String>().addAll(new List<Id>());`), [
    '1: Illegal all method call for argument type, List<Id>, for collection: Set<String>',
  ]);
});

test('elements of the wrong type are compile errors', () => {
  assert.deepEqual(problemsIn(`List<Integer> a = new List<Integer>{'x'};`), [
    '1: Initial expression is of incorrect type, expected: Integer but was: String',
  ]);
  assert.deepEqual(problemsIn(`List<Integer> a = new List<Integer>(); a.add('x');`), [
    '1: Method does not exist or incorrect signature: void add(String) from the type List<Integer> (or it is not supported by the local org)',
  ]);
  assert.deepEqual(problemsIn(`for (Integer i : new List<String>()) { }`), [
    '1: Invalid loop variable type expected String was Integer',
  ]);
  assert.deepEqual(problemsIn(`for (String s : 5) { }`), ['1: Loop must iterate over collection: Integer']);
});

test('sorting uses compareTo of the elements', () => {
  const members = `class Card implements Comparable { Integer v; Card(Integer v) { this.v = v; } public Integer compareTo(Object o) { return v - ((Card) o).v; } }`;
  assert.equal(
    evaluate(
      `List<Card> l = new List<Card>{new Card(3), new Card(1)}; l.sort(); return '' + l[0].v + l[1].v;`,
      members,
    ),
    '13',
  );
});

test('a Comparator orders a list', () => {
  const members = `class Desc implements Comparator<Integer> { public Integer compare(Integer a, Integer b) { return b - a; } }`;
  assert.equal(
    evaluate(`List<Integer> l = new List<Integer>{1, 3, 2}; l.sort(new Desc()); return '' + l;`, members),
    '(3, 2, 1)',
  );
});
