import { isComplete, phraseIn, sentenceFor, sentenceText } from 'c/callPlanRules';
import { NOW, PHRASES } from 'test/plans';

describe('phraseIn', () => {
  it.each([
    ['Touch base with Dana about next steps', 'touch base'],
    ['Build the relationship!', 'build the relationship'],
    ['  TBD. ', 'tbd'],
    ['...', '...'],
  ])('finds the phrase in "%s"', (text, phrase) => {
    expect(phraseIn(text, PHRASES)?.phrase).toBe(phrase);
  });

  it.each(['Retouch baseline figures', 'Dana names who decides (tbd: the date)', 'By the end, Dana will decide.'])(
    'lets "%s" be',
    (text) => {
      expect(phraseIn(text, PHRASES)).toBeNull();
    },
  );
});

describe('the sentence form', () => {
  it('opens with the contact and a week after the meeting', () => {
    expect(sentenceFor('Dana Whitfield', '2026-11-18T22:00:00.000Z')).toEqual({
      who: 'Dana Whitfield',
      verb: 'decide',
      what: '',
      date: '2026-11-25',
    });
    expect(sentenceFor(null, '2026-11-18T22:00:00.000Z').who).toBe('');
  });

  it('is complete with all four parts, and then a sentence', () => {
    const sentence = { who: 'Dana', verb: 'confirm', what: 'the go-live date.', date: '2026-11-25' };
    expect(isComplete(sentence)).toBe(true);
    expect(isComplete({ ...sentence, what: ' ' })).toBe(false);
    expect(sentenceText(sentence, NOW)).toBe('By the end, Dana will confirm the go-live date by Wed, Nov 25.');
  });
});
