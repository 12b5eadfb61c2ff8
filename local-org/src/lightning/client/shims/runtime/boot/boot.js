/** What the server tells the page about the viewer and the app: JSON in the document, read once. */
const element = globalThis.document?.getElementById('advance-boot');

export const boot = JSON.parse(element?.textContent ?? '{}');

export const formFactor = globalThis.matchMedia?.('(max-width: 767px)').matches ? 'Small' : 'Large';

/** Values behind `@salesforce/i18n/*` and `@salesforce/client/*`. */
export function scopedValue(kind, key) {
  if (kind === 'client') return key === 'formFactor' ? formFactor : undefined;
  return boot.i18n?.[key];
}

/** `true` or `undefined`, as `@salesforce/customPermission/*` and `@salesforce/userPermission/*` give it. */
export function permission(kind, name) {
  return boot.permissions?.[kind]?.includes(name) ? true : undefined;
}

/** The object a record id belongs to, by its first three characters. */
export function objectOfId(recordId) {
  const prefix = String(recordId ?? '').slice(0, 3);
  return Object.values(boot.objects ?? {}).find((object) => object.keyPrefix === prefix)?.apiName;
}
