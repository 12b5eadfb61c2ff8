// What the panel can tell a rep before the server does: plain functions, no component.
export { stripOf } from './strip';
export type { Strip } from './strip';
export { beforeProblems, afterProblems, fieldsToSave } from './problems';
export { isOverridden, newReason, overrideProblems } from './override';
export { evidenceOf, commitmentSentence, NOT_HELD } from './evidence';
export type { Evidence, EvidencePart } from './evidence';
export { phraseIn, sentenceFor, sentenceText, isComplete, VERBS } from './objective';
export type { Sentence } from './objective';
export { customersOf, oursOf } from './people';
export { customFieldsOf } from './custom';
