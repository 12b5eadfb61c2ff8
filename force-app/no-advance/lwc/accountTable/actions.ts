import { CLASSES, classLook } from 'c/accountClasses';
import { fill } from 'c/format';
import { labels } from './labels';

/** What a person wants with an account. */
export type Wish = Apex.AccountClassName | 'undecide' | 'invest';

export interface Action {
  label: string;
  name: Wish;
  value: Wish;
}

/** Deciders choose a class or take their choice back; everybody may ask for an investment. */
export function actionsFor(account: Apex.AccountTime, canDecide: boolean): Action[] {
  const chosen = account.decision?.accountClass;
  const decisions = CLASSES.filter((each) => each !== chosen).map((each) =>
    action(fill(labels.decide, classLook(each).word), each),
  );
  return [
    ...(canDecide ? decisions : []),
    ...(canDecide && chosen ? [action(labels.undecide, 'undecide')] : []),
    action(labels.invest, 'invest'),
  ];
}

function action(label: string, name: Wish): Action {
  return { label, name, value: name };
}
