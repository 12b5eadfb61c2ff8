/** The one HTML document of the app. */

export interface DocumentParts {
  title: string;
  lang: string;
  dir: string;
  /** JSON for the shell; `runtime/boot` reads it. */
  boot: object;
  imports: Record<string, string>;
  vendorUrl: string;
  shellUrl: string;
  /** Modules of the first page, so that they load side by side. */
  preload: string[];
  nonce: string;
}

const STYLES = ['/_slds/styles/salesforce-lightning-design-system.min.css', '/lightning/assets/shell.css'];

export function htmlDocument(parts: DocumentParts): string {
  const { title, lang, dir, boot, imports, vendorUrl, shellUrl, preload, nonce } = parts;
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${escapeHtml(dir)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/lightning/assets/mark.svg" type="image/svg+xml">
${STYLES.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
<script type="importmap" nonce="${nonce}">${json({ imports })}</script>
${[vendorUrl, shellUrl, ...preload].map((href) => `<link rel="modulepreload" href="${href}">`).join('\n')}
<script type="application/json" id="advance-boot">${json(boot)}</script>
</head>
<body class="slds-scope">
<div id="app"><p class="boot-note">Loading…</p></div>
<noscript><p class="boot-note">This page needs JavaScript.</p></noscript>
<script type="module" src="/lightning/assets/start.js"></script>
</body>
</html>
`;
}

/** For visitors without a session. */
export function signInDocument(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in | Advance</title>
<link rel="stylesheet" href="/_slds/styles/salesforce-lightning-design-system.min.css">
</head>
<body class="slds-scope">
<main class="slds-p-around_x-large slds-text-longform">
<h1 class="slds-text-heading_medium">Please sign in first</h1>
<p>Open one of the addresses that <code>npm start</code> printed: each signs you in as one of the demo users.</p>
</main>
</body>
</html>
`;
}

/** JSON that may stand inside a script element. */
function json(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028|\u2029/g, '');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Scripts from this server only, and no evaluation of text; styles inline, since LWC adds style elements. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
