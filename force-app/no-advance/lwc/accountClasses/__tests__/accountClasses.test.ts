import { CLASSES, classLook } from 'c/accountClasses';

describe('the looks of classes', () => {
  it('tell each class by word and letter, not by color alone', () => {
    expect(CLASSES).toEqual(['Invest', 'Keep', 'Demote', 'Hand over']);
    const looks = CLASSES.map(classLook);
    expect(looks.map(({ letter }) => letter)).toEqual(['I', 'K', 'D', 'H']);
    expect(new Set(looks.map(({ look }) => look)).size).toBe(4);
    expect(classLook('Hand over').advice).toBe('Another owner, or inside sales');
  });

  it('say so where there is none', () => {
    expect([classLook(null), classLook(undefined)].map(({ word }) => word)).toEqual(['No class', 'No class']);
  });
});
