/**
 * One mistake at a time, planted into a copy of the clean fixture, and the words in which its gate must report it.
 * Files are named below force-app/main, unless they begin with `./`.
 */
export interface Planted {
  /** The mistake, as a fact. */
  name: string;
  file: string;
  /** Text to replace; the whole file where it is left out. */
  from?: string | RegExp;
  to: string;
  /** What the finding says. */
  says: RegExp;
  /** The file of the finding, where it is another one. */
  foundIn?: string;
  /** What else is wrong because of it. */
  also?: RegExp;
}

/** Files of the fixture that several mistakes are planted into. */
export const VISIT = 'objects/Visit__c/';
export const CARD = 'lwc/visitCard/visitCard';
export const PAGE = 'flexipages/Visit_Page.flexipage-meta.xml';
export const SET = 'permissionsets/Visitor.permissionset-meta.xml';
export const LABELS = 'labels/CustomLabels.labels-meta.xml';
export const CONTROLLER = 'classes/VisitController.cls';
export const SELECTOR = 'classes/VisitSelector.cls';

export function field(name: string): string {
  return `${VISIT}fields/${name}.field-meta.xml`;
}
