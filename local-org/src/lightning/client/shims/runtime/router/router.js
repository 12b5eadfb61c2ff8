/** The page reference of the moment, its address, and moving between pages without loading a document. */
import { objectOfId } from 'runtime/boot';

const HOME = { type: 'standard__namedPage', attributes: { pageName: 'home' }, state: {} };
const listeners = new Set();
const openers = new Set();
let current = toReference(globalThis.location?.pathname ?? '/', globalThis.location?.search ?? '');

export const currentReference = () => current;

export function onReference(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Registers what opens dialogs for `actionName: 'new' | 'edit'`, which keep the page behind them. */
export function onDialog(opener) {
  openers.add(opener);
  return () => openers.delete(opener);
}

export function toUrl({ type, attributes = {}, state = {} }) {
  const query = new URLSearchParams(Object.entries(state).filter(([, value]) => value !== undefined && value !== null));
  return path(type, attributes) + (query.size ? `?${query}` : '');
}

function path(type, a) {
  switch (type) {
    case 'standard__recordPage':
      return `/lightning/r/${a.objectApiName ?? objectOfId(a.recordId) ?? 'sObject'}/${a.recordId}/${a.actionName ?? 'view'}`;
    case 'standard__objectPage':
      return `/lightning/o/${a.objectApiName}/${a.actionName ?? 'list'}`;
    case 'standard__navItemPage':
      return `/lightning/n/${a.apiName}`;
    case 'standard__webPage':
      return a.url;
    case 'standard__namedPage':
    case 'standard__app':
      return `/lightning/page/${a.pageName ?? 'home'}`;
    default:
      throw new Error(`The local org does not know pages of the type ${type}.`);
  }
}

export function toReference(pathname, search = '') {
  const state = Object.fromEntries(new URLSearchParams(search));
  const [, , kind, first, second, third] = pathname.split('/');
  if (kind === 'r' && second) {
    return {
      type: 'standard__recordPage',
      attributes: { objectApiName: first, recordId: second, actionName: third ?? 'view' },
      state,
    };
  }
  if (kind === 'r' && first) return toReference(`/lightning/r/${objectOfId(first) ?? 'sObject'}/${first}/view`, search);
  if (kind === 'o' && first) {
    return { type: 'standard__objectPage', attributes: { objectApiName: first, actionName: second ?? 'list' }, state };
  }
  if (kind === 'n' && first) return { type: 'standard__navItemPage', attributes: { apiName: first }, state };
  return { ...HOME, attributes: { pageName: kind === 'page' && first ? first : 'home' }, state };
}

export function navigate(reference, { replace = false } = {}) {
  const { type, attributes = {} } = reference;
  if (type === 'standard__webPage') return openWebPage(attributes.url);
  const isDialog =
    (type === 'standard__objectPage' && attributes.actionName === 'new') ||
    (type === 'standard__recordPage' && ['edit', 'clone'].includes(attributes.actionName));
  if (isDialog && openers.size) {
    for (const open of openers) open(reference);
    return undefined;
  }
  const url = toUrl(reference);
  history[replace ? 'replaceState' : 'pushState']({}, '', url);
  return show(toReference(...split(url)));
}

function openWebPage(url) {
  const target = new URL(url, location.href);
  if (target.origin === location.origin && target.pathname.startsWith('/lightning/')) {
    return navigate(toReference(target.pathname, target.search));
  }
  window.open(target, '_blank', 'noopener');
  return undefined;
}

const split = (url) => [url.split('?')[0], url.includes('?') ? url.slice(url.indexOf('?')) : ''];

function show(reference) {
  current = reference;
  for (const listener of [...listeners]) listener(reference);
}

/** Follows the browser's back and forward buttons, and plain links to pages of the app. */
export function startRouting() {
  window.addEventListener('popstate', () => show(toReference(location.pathname, location.search)));
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href);
    if (!link || (link.target && link.target !== '_self')) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || !/^\/lightning\/(page|r|o|n)\//.test(url.pathname)) return;
    event.preventDefault();
    navigate(toReference(url.pathname, url.search));
  });
}
