/** The page's HTML and the headers of everything the server hands to a browser. */

/** Works without JavaScript only to say so; everything else is drawn by main.js. */
export const pageDocument = `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Local host</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/assets/main.css">
    <script type="module" src="/assets/main.js"></script>
  </head>
  <body>
    <noscript>This page needs JavaScript.</noscript>
    <div id="page"></div>
  </body>
</html>
`;

/** The page loads nothing from elsewhere. Styles inline: the grid places its cells with style attributes. */
export const pageHeaders = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Google lets a sidebar load from anywhere over https (guide "HTML Service: Restrictions"); so do we, and nothing else. */
export function frameHeaders(sandbox: string): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `sandbox ${sandbox}; default-src https: data: blob: 'unsafe-inline' 'unsafe-eval'; frame-ancestors 'self'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}

/** A mail is shown without scripts, forms, links that lead anywhere, or anything loaded from elsewhere, as a careful mail program would. */
export const mailHeaders: Record<string, string> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};
