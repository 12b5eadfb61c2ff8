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
