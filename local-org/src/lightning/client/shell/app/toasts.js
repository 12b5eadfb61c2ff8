import Toast from 'lightning/toast';
import { ShowToastEventName } from 'lightning/platformShowToastEvent';

/** Turns the platform's toast event into a toast; the base component's own event has `label` and passes. */
export function listenForToasts() {
  document.body.addEventListener(
    ShowToastEventName,
    (event) => {
      const toast = event.detail;
      if (!toast || toast.label) return;
      event.stopPropagation();
      Toast.show(converted(toast));
    },
    true,
  );
}

function converted({ title, message, messageData = [], variant = 'info', mode }) {
  const links = [];
  // Text entries stand in the sentence as they are; entries with an address stay links.
  const text = (message ?? '').replace(/\{(\d+)\}/g, (placeholder, index) => {
    const entry = messageData[index];
    if (entry === undefined) return placeholder;
    return typeof entry === 'string' ? entry : `{${links.push(entry) - 1}}`;
  });
  const sticky = mode === 'sticky' || (variant === 'error' && mode === undefined);
  return {
    label: title || text,
    message: title ? text : undefined,
    messageLinks: links,
    mode: sticky ? 'sticky' : 'dismissible',
    variant,
  };
}
