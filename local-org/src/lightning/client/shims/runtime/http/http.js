/** Requests to the local org, with errors in the shape that components get from Lightning Data Service. */
import { boot } from 'runtime/boot';

/** Dispatched on the window when the session has ended, and when it has begun again. */
export const SessionChange = 'advance:session';

/** The platform's "Session expired or invalid" does not say what to do. */
const SIGN_IN =
  'Your session has ended. Sign in again in another tab, then go on here: what you have typed is still in this page.';

let isLost = false;

function setLost(value) {
  if (value === isLost) return;
  isLost = value;
  window.dispatchEvent(new CustomEvent(SessionChange, { detail: { isLost } }));
}

const API = '/services/data/v66.0';

/**
 * @param {string} method
 * @param {string} path below the REST API, or absolute (`/local/…`)
 * @param {unknown} [body] sent as JSON
 */
export async function request(method, path, body) {
  const response = await fetch(/^\/(local|services)\//.test(path) ? path : API + path, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'x-advance-viewer': boot.user?.id ?? '',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const data = parse(text);
  setLost(response.status === 401);
  if (response.ok) return data;
  const problem = (Array.isArray(data) ? data[0] : data) ?? {};
  throw {
    ok: false,
    status: response.status,
    statusText: response.statusText,
    errorType: 'fetchResponse',
    headers: {},
    body: {
      statusCode: response.status,
      ...problem,
      message: isLost ? SIGN_IN : (problem.message ?? `${response.status} ${response.statusText}`),
    },
  };
}

function parse(text) {
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return { message: text.slice(0, 300) };
  }
}

/** One sentence for a person, from whatever was thrown. */
export function sentence(error) {
  const body = error?.body ?? error;
  if (Array.isArray(body)) return body.map((item) => item.message).join(' ');
  const fields = Object.values(body?.output?.fieldErrors ?? {}).flat();
  const all = [...(body?.output?.errors ?? []), ...fields].map((item) => item.message);
  return [...new Set(all)].join(' ') || body?.message || String(error);
}
