import { createElement } from 'lwc';

/** Creates a component, sets its properties, puts it on the page and waits until it has drawn itself. */
export async function show<Props extends object>(
  tag: string,
  is: unknown,
  properties: Props = {} as Props,
): Promise<HTMLElement & Props> {
  const element = createElement(tag, { is: is as never }) as HTMLElement & Props;
  Object.assign(element, properties);
  document.body.appendChild(element);
  await settle();
  return element;
}

/** Lets pending promises and renderings finish. */
export async function settle(rounds = 4): Promise<void> {
  for (let round = 0; round < rounds; round++) await Promise.resolve();
}

/** The element inside nested components: each selector is looked up in the shadow of the one before. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reaches into components of every kind
export function find(root: Element, ...selectors: string[]): any {
  return selectors.reduce<Element | null>((at, selector) => at?.shadowRoot?.querySelector(selector) ?? null, root);
}

/** Like find, but every match of the last selector. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reaches into components of every kind
export function findAll(root: Element, ...selectors: string[]): any[] {
  const last = selectors.pop()!;
  const at = selectors.length ? find(root, ...selectors) : root;
  return [...(at?.shadowRoot?.querySelectorAll(last) ?? [])];
}

/** All words a reader finds, through every shadow below. */
export function words(root: Element): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? '');
    const host = node as Element;
    if (host.shadowRoot) walk(host.shadowRoot);
    for (const child of node.childNodes) walk(child);
  };
  walk(root);
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

/** Sends what a base component sends when a person changes it. */
export async function change(field: { value?: unknown }, value: unknown, detail: object = { value }): Promise<void> {
  field.value = value;
  (field as unknown as EventTarget).dispatchEvent(new CustomEvent('change', { detail }));
  await settle();
}

export async function click(target: { click(): void }): Promise<void> {
  target.click();
  await settle();
}
