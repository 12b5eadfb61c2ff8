// Object Reference, "User", "Contact" and "PermissionSetAssignment".
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Row } from '../../src/store/types.ts';
import { permissionSet, TestOrg } from './support.ts';

test('the full name follows first and last name', () => {
  const o = new TestOrg();
  const contact = o.add('Contact', { FirstName: 'Mei', LastName: 'Ito' });
  assert.equal(o.row('Contact', contact).Name, 'Mei Ito');
  o.set('Contact', { Id: contact, FirstName: null });
  assert.equal(o.row('Contact', contact).Name, 'Ito');
  assert.equal(o.row('User', o.user('Raman', { fields: { FirstName: 'Priya' } })).Name, 'Priya Raman');
});

test('a username is unique, and looks like a mail address', () => {
  const o = new TestOrg();
  const copy = (Username: string): Row => {
    const row = o.row('User', o.user('Some'));
    const names = [
      'LastName',
      'Email',
      'Alias',
      'TimeZoneSidKey',
      'LocaleSidKey',
      'LanguageLocaleKey',
      'EmailEncodingKey',
      'ProfileId',
    ];
    return { ...Object.fromEntries(names.map((name) => [name, row[name]])), Username };
  };
  o.add('User', copy('a@b.com'));
  assert.equal(o.refusal('insert', 'User', copy('A@b.com')).code, 'DUPLICATE_USERNAME');
  assert.equal(o.refusal('insert', 'User', copy('nobody')).code, 'FIELD_INTEGRITY_EXCEPTION');
});

test('a new user is active unless said otherwise', () => {
  const o = new TestOrg();
  assert.equal(o.row('User', o.user('Raman')).IsActive, true);
});

test('users cannot be deleted', () => {
  const o = new TestOrg();
  assert.throws(() => o.dml('delete', 'User', [{ Id: o.user('Raman') }]), /DML operation DELETE not allowed on User/);
});

test('an inactive user cannot become an owner', () => {
  const o = new TestOrg();
  const gone = o.user('Gone', { fields: { IsActive: false } });
  assert.equal(o.refusal('insert', 'Account', { Name: 'Acme', OwnerId: gone }).code, 'INACTIVE_OWNER_OR_USER');
});

test('a permission set is assigned once', () => {
  const o = new TestOrg({ permissionSets: [permissionSet('Reps')] });
  const user = o.user('Raman', { sets: ['Reps'] });
  const again = { AssigneeId: user, PermissionSetId: o.idOf('PermissionSet', 'Name', 'Reps') };
  assert.equal(o.refusal('insert', 'PermissionSetAssignment', again).code, 'DUPLICATE_VALUE');
});
