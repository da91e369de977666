import { decode } from '../../import/page/bytes.ts';

/** `unreachable`: it cannot be told now, because nothing or a fault of the server answered. */
export const states = ['alive', 'moved', 'gone', 'changed', 'blocked', 'unreachable'] as const;
export type State = (typeof states)[number];

/** What became of a page; `to` is where one that moved is now. */
export interface Outcome {
  readonly state: State;
  readonly because: string;
  readonly to?: string;
}

/** How long a server may take, in milliseconds, and what is read of its answer at most, in bytes. */
export interface Patience {
  readonly time: number;
  readonly bytes: number;
}

const agent = 'Mozilla/5.0 (compatible; link check of an editor, one visit a page)';
const mostHops = 8;

/** Of the words of a headline, or the characters of one without spaces, the share that a text has. */
function shareOf(title: string, text: string): number {
  const simple = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const words = simple(title)
    .split(' ')
    .flatMap((word) => (/\p{Script=Han}/u.test(word) ? Array.from(word) : word.length > 3 ? [word] : []));
  if (words.length === 0) return 1;
  const there = simple(text.replace(/<[^>]*>/g, ' '));
  return words.filter((word) => there.includes(word)).length / words.length;
}

async function bodyOf(response: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    size += part.length;
    if (size >= most) break;
  }
  return Buffer.concat(parts).subarray(0, most);
}

/** A page whose headline can no longer be found in it is another page. */
async function contentOf(response: Response, title: string | undefined, most: number): Promise<Outcome> {
  const alive: Outcome = { state: 'alive', because: String(response.status) };
  const bytes = await bodyOf(response, most);
  if (title === undefined || !(response.headers.get('content-type') ?? 'text/html').includes('html')) return alive;
  if (bytes.length === 0) return { state: 'changed', because: 'the page is empty' };
  try {
    const share = shareOf(title, decode(bytes).text);
    return share >= 0.5
      ? alive
      : { state: 'changed', because: `of the headline ${Math.round(share * 100)} % is there` };
  } catch {
    return { state: 'changed', because: 'the page is no text' };
  }
}

function ofStatus(status: number): Outcome {
  const because = String(status);
  if (status === 404 || status === 410) return { state: 'gone', because };
  return { state: [401, 403, 407, 429, 451].includes(status) ? 'blocked' : 'unreachable', because };
}

function same(a: URL, b: URL): boolean {
  const plain = ({ host, pathname, search }: URL): string =>
    host.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search;
  return plain(a) === plain(b);
}

/**
 * Visits a page once, following where it leads. A redirection for good to another page is `moved`, one to the front page of the
 * site `gone`; `title` is the headline it had. Throws nothing: what goes wrong is an outcome.
 */
export async function visit(address: string, title: string | undefined, { time, bytes }: Patience): Promise<Outcome> {
  const signal = AbortSignal.timeout(time);
  const first = new URL(address);
  let [url, forGood] = [first, true];
  try {
    for (let hop = 0; hop <= mostHops; hop += 1) {
      const response = await fetch(url, {
        redirect: 'manual',
        signal,
        headers: { 'user-agent': agent, accept: 'text/html,*/*' },
      });
      const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (location === null) {
        if (!response.ok) return ofStatus(response.status);
        if (url.pathname === '/' && first.pathname !== '/' && url.search === '')
          return { state: 'gone', because: 'it leads to the front page' };
        const found = await contentOf(response, title, bytes);
        if (found.state !== 'alive' || !forGood || same(url, first)) return found;
        return { state: 'moved', because: 'it leads elsewhere for good', to: url.href };
      }
      await response.body?.cancel();
      forGood &&= response.status === 301 || response.status === 308;
      url = new URL(location, url);
    }
    return { state: 'unreachable', because: `it leads on more than ${mostHops} times` };
  } catch (error) {
    if (signal.aborted) return { state: 'unreachable', because: `no answer within ${time / 1000} seconds` };
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return { state: 'unreachable', because: code || (cause instanceof Error ? cause.message : String(cause)) };
  }
}
