import { download } from 'c/download';

it('downloads a file of a type that Lightning Web Security lets through', () => {
  const made: Blob[] = [];
  const revoked = jest.fn();
  Object.assign(URL, { createObjectURL: (blob: Blob) => made.push(blob) && 'blob:x', revokeObjectURL: revoked });
  const pressed = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  download('deals.csv', 'a,b');
  expect(made[0]?.type).toBe('application/octet-stream');
  expect(pressed.mock.contexts[0]).toMatchObject({ download: 'deals.csv', href: 'blob:x' });
  expect(revoked).toHaveBeenCalledWith('blob:x');
  pressed.mockRestore();
});
