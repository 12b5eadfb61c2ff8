import type { FieldSpec } from 'c/planFields';

/** The admin's own fields that the rules of a phase ask for. */
export function customFieldsOf({ customFields }: Apex.CallPlanPanel, phase: 'Before' | 'After'): FieldSpec[] {
  return (customFields ?? [])
    .filter((field) => field.phase === phase)
    .map(({ field, label, type, helpText, options, isUpdateable }) => ({
      name: field,
      label,
      type,
      help: helpText,
      options,
      isLocked: !isUpdateable,
    }));
}
