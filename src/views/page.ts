/** The shell of every page we write: one file, no network, and a policy that lets nothing run but our own script. */
import { sha256 } from '../text/hash';
import { escapeHtml } from './escape';
import { STYLE } from './style';

export interface ViewPage {
  readonly title: string;
  /** Styles of this view, after the common ones. */
  readonly style: string;
  /** Classic script, run once the page is there; empty for none. */
  readonly script: string;
  /** Content of `<body>`, escaped. */
  readonly body: string;
}

/** Hash of an inline script or style as a policy names it (CSP 3). */
function policyHash(text: string): string {
  const hex = sha256(text);
  let bytes = '';
  for (let i = 0; i < hex.length; i += 2) bytes += String.fromCharCode(Number.parseInt(hex.slice(i, i + 2), 16));
  return `'sha256-${btoa(bytes)}'`;
}

export function viewPage({ title, style, script, body }: ViewPage): string {
  const css = `${STYLE}${style}`;
  const scripts = script === '' ? "'none'" : policyHash(script);
  const policy = `default-src 'none'; style-src ${policyHash(css)}; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${css}</style>
</head>
<body>
${body}
${script === '' ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}
