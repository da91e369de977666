import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { foreign } from '../../../src/cli/edit/local-request.ts';

/** A request as Node gives it; the socket says where it comes from. */
function request(method: string, headers: Record<string, string>, remoteAddress = '127.0.0.1'): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  const message = new IncomingMessage(socket);
  Object.assign(message, { method, headers });
  return message;
}

const own = { host: 'localhost:4321', origin: 'http://localhost:4321', 'content-type': 'application/json' };

describe('the editing page answers', () => {
  test.each(['localhost:4321', '127.0.0.1:4321', '[::1]:4321', 'LOCALHOST'])('a page of its own at %s', (host) => {
    expect(foreign(request('POST', { ...own, host, origin: `http://${host}` }))).toBeUndefined();
  });

  test('whoever opens it on this machine', () => {
    expect(foreign(request('GET', { host: 'localhost:4321' }, '::1'))).toBeUndefined();
  });

  test.each<[string, Record<string, string>, string?]>([
    ['a page elsewhere', { ...own, origin: 'https://elsewhere.example' }],
    ['a page at another port', { ...own, origin: 'http://localhost:8000' }],
    ['a program that names no origin', { host: own.host, 'content-type': own['content-type'] }],
    ['a sandboxed page', { ...own, origin: 'null' }],
    ['a frame of another site', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['a form, which any page may send', { ...own, 'content-type': 'text/plain' }],
    ['another name that leads to this machine', { ...own, host: 'x.example:4321', origin: 'http://x.example:4321' }],
    [
      'a name that only begins like ours',
      { ...own, host: 'localhost.x.example', origin: 'http://localhost.x.example' },
    ],
    ['another machine', own, '192.168.0.7'],
  ])('not to %s', (_who, headers, from) => {
    expect(foreign(request('POST', headers, from))).toMatch(/\.$/);
  });
});
