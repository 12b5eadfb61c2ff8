/** Refreshing a view: the shell is the container; components register what they want to do then. */
export const REFRESH_COMPLETE = 'COMPLETE';
export const REFRESH_COMPLETE_WITH_ERRORS = 'COMPLETE_WITH_ERRORS';
export const REFRESH_ERROR = 'ERROR';
export const RefreshEventName = 'lightning__refreshview';

export class RefreshEvent extends CustomEvent {
  constructor() {
    super(RefreshEventName, { bubbles: true, composed: true });
  }
}

const handlers = new Map();
let lastId = 0;

export function registerRefreshHandler(_component, handler) {
  handlers.set(++lastId, handler);
  return lastId;
}

export function unregisterRefreshHandler(id) {
  handlers.delete(id);
}

/** Runs every registered handler; the shell calls it. */
export async function runRefreshHandlers() {
  const results = await Promise.allSettled([...handlers.values()].map((handler) => handler()));
  return results.some((result) => result.status === 'rejected') ? REFRESH_COMPLETE_WITH_ERRORS : REFRESH_COMPLETE;
}

export function registerRefreshContainer(component, handler) {
  const listener = (event) => {
    event.stopPropagation();
    handler(runRefreshHandlers());
  };
  component.addEventListener?.(RefreshEventName, listener);
  return { component, listener };
}

export function unregisterRefreshContainer({ component, listener }) {
  component.removeEventListener?.(RefreshEventName, listener);
}
