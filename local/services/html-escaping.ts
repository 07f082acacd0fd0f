/** Escaping by the place where a value is printed, as <?= ?> and appendUntrusted do it (Google: HTML service, templated HTML; contextual escaping). */

const htmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const forHtml = (text: string) => text.replace(/[&<>"']/g, (mark) => htmlEntities[mark] ?? mark);

/** Within a string of a script: nothing may end the string, the script element or the line. */
const forScriptText = (text: string) =>
  text.replace(/[\\'"`<>&/=\u2028\u2029]|\p{Cc}/gu, (mark) => {
    const code = mark.charCodeAt(0);
    if (mark === '\\') return '\\\\';
    if (mark === '/') return '\\/';
    if (mark === '\n') return '\\n';
    if (mark === '\r') return '\\r';
    return code > 0xff ? `\\u${code.toString(16)}` : `\\x${code.toString(16).padStart(2, '0')}`;
  });

/** The quote that is open at the end of a script's text; null outside of strings. */
function openQuote(script: string): string | null {
  let quote: string | null = null;
  for (let at = 0; at < script.length; at += 1) {
    const mark = script.charAt(at);
    if (quote !== null) {
      if (mark === '\\') at += 1;
      else if (mark === quote) quote = null;
    } else if (script.startsWith('//', at)) {
      const end = script.indexOf('\n', at);
      if (end < 0) return null;
      at = end;
    } else if (script.startsWith('/*', at)) {
      const end = script.indexOf('*/', at);
      if (end < 0) return null;
      at = end + 1;
    } else if (mark === '"' || mark === "'" || mark === '`') quote = mark;
  }
  return quote;
}

/** Text of the script element that is open at the end of a page's beginning; null where none is. */
function openScript(before: string): string | null {
  const opened = before.toLowerCase().lastIndexOf('<script');
  if (opened < 0 || before.toLowerCase().indexOf('</script', opened) >= 0) return null;
  const start = before.indexOf('>', opened);
  return start < 0 ? null : before.slice(start + 1);
}

/** The value as it stands after `before`: as text of the page, within a string of a script, or as a value of a script. */
export function escapedAfter(before: string, value: string | number | boolean): string {
  const script = openScript(before);
  if (script === null) return forHtml(String(value));
  if (openQuote(script) !== null) return forScriptText(String(value));
  return typeof value === 'string' ? `"${forScriptText(value)}"` : ` ${value} `;
}
