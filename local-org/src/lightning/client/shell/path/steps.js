/** The last step stands for all closed stages. */
export const CLOSED = '__closed';

/** The steps of a path with how each is drawn. */
export function stepsOf({ open, closed }, current, picked) {
  const ending = closed.find(({ value }) => value === current);
  const at = open.findIndex(({ value }) => value === current);
  const steps = open.map(({ value, label }, index) => step(value, label, openState(index, at, ending)));
  steps.push(step(CLOSED, ending?.label ?? 'Closed', ending ? (ending.isWon ? 'won' : 'lost') : 'incomplete'));
  const active = picked ?? (ending ? CLOSED : current);
  const focusable = steps.some(({ value }) => value === active) ? active : steps[0].value;
  return steps.map((each) => ({
    ...each,
    className: `slds-path__item slds-is-${each.state}${each.value === active ? ' slds-is-active' : ''}`,
    isSelected: String(each.value === active),
    tabIndex: each.value === focusable ? '0' : '-1',
    isComplete: each.state === 'complete',
  }));
}

const step = (value, label, state) => ({ value, label, state });

function openState(index, at, ending) {
  if (ending) return ending.isWon ? 'complete' : 'incomplete';
  if (index === at) return 'current';
  return index < at ? 'complete' : 'incomplete';
}
