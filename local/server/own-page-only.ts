/** Refuses whatever does not come from this machine's own page: a web page elsewhere must not drive the local host. */
import type { MiddlewareHandler } from 'hono';

const localNames = new Set(['localhost', '127.0.0.1', '[::1]']);
const unlikeForms = new Set(['application/json', 'application/octet-stream']);
const readingMethods = new Set(['GET', 'HEAD']);

/**
 * The Host header must name this machine (against DNS rebinding), an Origin must be the very address served (against
 * other sites, and against sandboxed frames, whose origin is "null"), and bodies must be JSON or plain bytes, which no form can send.
 */
export const ownPageOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host');
  if (host === undefined || !localNames.has(hostName(host))) return refuse('This address is not localhost');
  const origin = context.req.header('origin');
  if (origin !== undefined && origin !== `http://${host}`)
    return refuse('This request comes from another site');
  if (
    context.req.header('sec-fetch-site') === 'cross-site' &&
    context.req.header('sec-fetch-mode') !== 'navigate'
  ) {
    return refuse('This request comes from another site');
  }
  const type = context.req.header('content-type')?.split(';')[0]?.trim() ?? '';
  if (!readingMethods.has(context.req.method) && !unlikeForms.has(type))
    return refuse('This request is not JSON');
  return next();
};

function hostName(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

function refuse(reason: string): Response {
  const message = `${reason}; the local host refused it and changed nothing. Open the address that npm start printed.`;
  return Response.json({ ok: false, error: { code: 'refused', message } }, { status: 403 });
}
