/** What a browser gets from a web app: HtmlService's page, ContentService's text after a redirect, or Google's page about an error. */
import { textAnswerOf } from '../services/content-service.ts';
import { htmlAnswerOf } from '../services/html-output.ts';
import type { WebAnswer } from '../web-app.ts';

const htmlType = 'text/html; charset=utf-8';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Google's page about an error: status 200, the text in the middle. */
export function errorPage(text: string): WebAnswer {
  const body = `<!DOCTYPE html><html><head><title>Error</title></head><body><div>${escaped(text)}</div></body></html>`;
  return { status: 200, kind: 'error', body, contentType: htmlType, title: 'Error', redirected: false };
}

/** An answer of Google's own before anything of the script ran. */
export const refusal = (status: number, text: string): WebAnswer => ({
  status,
  kind: 'refused',
  body: text,
  contentType: htmlType,
  title: '',
  redirected: false,
});

/** The answer to what doGet or doPost returned. */
export function answerFrom(value: unknown): WebAnswer {
  if (value === undefined || value === null)
    return errorPage('The script completed but did not return anything.');
  const page = htmlAnswerOf(value);
  if (page !== null)
    return {
      status: 200,
      kind: 'html',
      body: page.html,
      contentType: htmlType,
      title: page.title,
      redirected: false,
    };
  const text = textAnswerOf(value);
  if (text === null)
    return errorPage('The script completed but the returned value is not a supported return type.');
  return {
    status: 200,
    kind: 'text',
    body: text.body,
    contentType: text.contentType,
    title: '',
    redirected: true,
    ...(text.fileName === null ? {} : { downloadName: text.fileName }),
  };
}
