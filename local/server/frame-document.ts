/** The document for a frame: the project's HTML with `google.script` installed before anything in it runs. */

import { leadHome } from './frame-links.ts';
import { installGoogleScript } from './frame-script.ts';

export interface FrameContent {
  readonly html: string;
  /** Functions of the project that google.script.run reaches. */
  readonly functions: readonly string[];
  /** Ids of the local host's spreadsheets. */
  readonly spreadsheets: readonly string[];
}

/** @param origin where the page is served, such as "http://localhost:8787" */
export function frameDocument({ html, functions, spreadsheets }: FrameContent, origin: string): string {
  const run = (script: (...values: never[]) => void, ...values: readonly unknown[]) =>
    `(${script.toString()})(window, ${values.map(asScript).join(', ')});`;
  const scripts = run(installGoogleScript, functions, origin) + run(leadHome, origin, spreadsheets);
  const element = `<script>${scripts}</script>`;
  const head = /<head(\s[^>]*)?>/i.exec(html);
  if (head)
    return html.slice(0, head.index + head[0].length) + element + html.slice(head.index + head[0].length);
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
  return (doctype || '<!DOCTYPE html>') + element + html.slice(doctype.length);
}

/** A value as JavaScript that can stand inside a script element. */
function asScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
