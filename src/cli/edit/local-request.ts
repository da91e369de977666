import type { IncomingMessage } from 'node:http';

const here = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;
const loopback = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/;

/**
 * Why a request may not use the editing page, in a sentence; undefined for one that may. It must come from this machine, name it (another
 * name that leads here is how a page elsewhere gets around the browser's rules, "DNS rebinding"), and, where it asks for something to be
 * done, come from a page of this very server: any page on the web can send a form to localhost. A form cannot send the types asked for.
 */
export function foreign({ method, headers, socket }: IncomingMessage): string | undefined {
  const { host = '', origin } = headers;
  if (!loopback.test(socket.remoteAddress ?? '') || !here.test(host))
    return 'The editing page answers only on the machine it runs on, at http://localhost.';
  if (method === 'GET' || method === 'HEAD') return undefined;
  const site = headers['sec-fetch-site'];
  if (origin !== `http://${host}` || (site !== undefined && site !== 'same-origin'))
    return 'Only the editing page itself may ask for that.';
  const type = headers['content-type'] ?? '';
  return /^application\/(?:json|octet-stream)\b/.test(type) ? undefined : 'The request has no type that is known here.';
}
