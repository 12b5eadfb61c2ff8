// How a text leaves the page, in ways that Lightning Web Security lets through.

/** @returns whether the text is on the clipboard */
export async function copyText(text: string, place: Element | ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without a secure page, or where a policy forbids it, the old way may still work.
    return copySelected(text, place);
  }
}

function copySelected(text: string, place: Element | ShadowRoot): boolean {
  const field = place.querySelector<HTMLTextAreaElement>('.copied');
  if (!field) return false;
  field.value = text;
  field.select();
  const isCopied = document.execCommand('copy');
  field.value = '';
  return isCopied;
}

/**
 * A file of UTF-8 text. Lightning Web Security blocks data: links, and of the Blob types it lets
 * application/octet-stream through, but not text/calendar: the name's ending says what the file is.
 * https://developer.salesforce.com/docs/platform/lightning-components-security/guide/lws-blob-download.html
 * https://developer.salesforce.com/docs/platform/lightning-components-security/guide/lws-mime.html
 */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
