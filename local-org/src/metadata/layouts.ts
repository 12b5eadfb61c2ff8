/** What a page layout says beside its sections: the buttons of the record page, and fields that its forms require. */
import { children, number, text, type XmlNode } from './xml.ts';

/** Names in their order: `Edit`, `Opportunity.Plan_Meeting`; undefined where the layout leaves them to the platform. */
export function readActionList(layout: XmlNode): string[] | undefined {
  const list = children(layout, 'platformActionList').find((each) => text(each, 'actionListContext') === 'Record');
  if (!list) return undefined;
  return children(list, 'platformActionListItems')
    .map((item) => ({ name: text(item, 'actionName') ?? '', order: number(item, 'sortOrder', 0) }))
    .sort((a, b) => a.order - b.order)
    .map(({ name }) => name);
}

/** Fields that must be filled in the layout's forms, whatever the object itself asks for. */
export function readRequiredItems(layout: XmlNode): string[] {
  return children(layout, 'layoutSections')
    .flatMap((section) => children(section, 'layoutColumns'))
    .flatMap((column) => children(column, 'layoutItems'))
    .filter((item) => text(item, 'behavior') === 'Required')
    .flatMap((item) => text(item, 'field') ?? []);
}
