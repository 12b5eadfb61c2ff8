import { reduceErrors } from 'c/errors';

describe('reduceErrors', () => {
  it('takes the sentence of an Apex error', () => {
    expect(reduceErrors({ body: { message: 'Log the outcome first.' } })).toEqual(['Log the outcome first.']);
  });

  it('prefers what is wrong with the record and its fields over the general sentence', () => {
    const error = {
      body: {
        message: 'An error occurred while trying to update the record.',
        output: {
          errors: [{ message: 'The plan is locked.' }],
          fieldErrors: { Objective__c: [{ message: 'The objective is frozen.' }] },
        },
      },
    };
    expect(reduceErrors(error)).toEqual(['The plan is locked.', 'The objective is frozen.']);
  });

  it('reads page errors, field errors, several bodies, network errors and JavaScript errors', () => {
    expect(
      reduceErrors([
        { body: { pageErrors: [{ message: 'page' }], fieldErrors: { Name: [{ message: 'field' }] } } },
        { body: [{ message: 'first' }, { message: 'second' }] },
        { statusText: 'Not Found' },
        new Error('broken'),
        'plain',
        undefined,
      ]),
    ).toEqual(['page', 'field', 'first', 'second', 'Not Found', 'broken', 'plain']);
  });

  it('says each sentence once, and nothing for no error', () => {
    expect(reduceErrors(['same', 'same'])).toEqual(['same']);
    expect(reduceErrors(null)).toEqual([]);
  });
});
