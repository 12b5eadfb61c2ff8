/** Lightning Message Service within one page. */
const subscriptions = new Set();

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

export const createMessageContext = () => ({});

export function releaseMessageContext(context) {
  for (const subscription of subscriptions) if (subscription.context === context) subscriptions.delete(subscription);
}

const channelName = (channel) => channel?.channelName ?? channel;

export function publish(_context, channel, payload) {
  const message = payload === undefined ? undefined : JSON.parse(JSON.stringify(payload));
  for (const subscription of [...subscriptions]) {
    if (subscription.channel === channelName(channel)) subscription.listener(message);
  }
}

export function subscribe(context, channel, listener) {
  const subscription = { context, channel: channelName(channel), listener };
  subscriptions.add(subscription);
  return subscription;
}

export function unsubscribe(subscription) {
  subscriptions.delete(subscription);
}

/** Wire adapter. */
export class MessageContext {
  constructor(callback) {
    this.callback = callback;
    this.context = createMessageContext();
  }
  connect() {
    this.callback(this.context);
  }
  update() {}
  disconnect() {
    releaseMessageContext(this.context);
  }
}
