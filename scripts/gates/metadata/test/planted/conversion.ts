/** Files that no org would get. */
import { type Planted } from './planted.ts';

export const conversion: Planted[] = [
  {
    name: 'a file of no component',
    file: 'objects/Visit__c/notes.txt',
    to: 'to do',
    says: /belongs to no component/,
  },
  {
    name: 'a class without its description',
    file: 'classes/VisitHelper.cls',
    to: 'public class VisitHelper {}',
    says: /belongs to no component/,
  },
];
