/** Wire adapters: how `@wire` gets data from a fetching function. */
import { unwrap } from 'lwc';

const live = new Set();
/** What was handed to a component (the `{ data, error }` or its data) → the adapter to run again. */
const provisioned = new WeakMap();

/**
 * @param {object} options
 * @param {string[]} [options.needs] config keys without which nothing is fetched
 * @param {(config: object, context: { force: boolean, self: object }) => Promise<unknown>} options.fetch
 */
export function createAdapter({ needs = [], fetch }) {
  return class {
    constructor(callback) {
      this.callback = callback;
      callback({ data: undefined, error: undefined });
    }
    connect() {
      this.connected = true;
      live.add(this);
      if (this.config) this.run();
    }
    disconnect() {
      this.connected = false;
      live.delete(this);
      this.release?.();
      this.release = undefined;
    }
    update(config) {
      if (this.config && sameConfig(config, this.config)) return;
      this.config = config;
      if (this.connected) this.run();
    }
    async run(force = false) {
      const config = this.config;
      if (!config || needs.some((key) => config[key] === undefined)) return;
      const turn = (this.turn = (this.turn ?? 0) + 1);
      const isCurrent = () => this.connected && turn === this.turn;
      try {
        const data = await fetch(config, { force, self: this });
        if (isCurrent()) this.emit({ data, error: undefined });
      } catch (error) {
        if (isCurrent()) this.emit({ data: undefined, error });
      }
    }
    emit(value) {
      provisioned.set(value, this);
      if (value.data && typeof value.data === 'object') provisioned.set(value.data, this);
      this.callback(value);
    }
  };
}

function sameConfig(a, b) {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => a[key] === b[key] || JSON.stringify(a[key]) === JSON.stringify(b[key]));
}

/** Runs the adapter again that gave this value, and waits for it. */
export async function refreshProvisioned(value) {
  const adapter = provisioned.get(unwrap(value)) ?? provisioned.get(unwrap(value?.data));
  await adapter?.run(true);
}

/** Fetches everything on the page again. */
export async function refreshLive() {
  await Promise.all([...live].map((adapter) => adapter.run(true)));
}

export function deepFreeze(value) {
  if (value && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
