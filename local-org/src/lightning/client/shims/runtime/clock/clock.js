/**
 * The page's clock follows the org's movable clock: on the platform the browser and the server agree on what time it
 * is, so components may compare server times with `Date.now()`. Loaded before anything else reads `Date`.
 */
import { boot } from 'runtime/boot';

const SystemDate = Date;
let offset = boot.clock?.offsetMs ?? 0;

const now = () => SystemDate.now() + offset;

const OrgDate = new Proxy(SystemDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length ? args : [now()], newTarget === OrgDate ? target : newTarget),
  apply: () => new OrgDate().toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
SystemDate.prototype.constructor = OrgDate;
globalThis.Date = OrgDate;

/** Follows a move of the org's clock; `iso` is the org's present time. */
export function followOrgClock(iso) {
  offset = SystemDate.parse(iso) - SystemDate.now();
}
