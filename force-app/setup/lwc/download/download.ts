/**
 * Hands a file of UTF-8 text to the browser. Lightning Web Security blocks data: links, and of the Blob types it lets
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
