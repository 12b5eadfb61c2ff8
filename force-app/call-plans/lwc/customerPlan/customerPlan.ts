// What the customer reads of a call plan, as text, calendar entry and mail. It is built from Apex.ShareParts alone,
// which never hold what is internal, and from what the rep ticked.
export { messageOf, textOf } from './message';
export type { Message, Section, ShareChoice } from './message';
export { calendarOf, fileNameOf } from './calendar';
export { mailtoOf } from './mail';
