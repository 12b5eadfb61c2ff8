/** The buttons that a page layout puts on its record page. */
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
