import { between } from './pagefind.ts';
import type { Fragment } from './pagefind.ts';
import { shown } from './words.ts';

/** What a suggestion needs of a page that a query may name, as Pagefind keeps it. */
export interface NamedCard {
  readonly address: string;
  readonly name: string;
  /** What it is, in a word: "Person". */
  readonly kind: string;
  readonly events: number;
  /** It has no name but a title, which need not be typed in full. */
  readonly titled: boolean;
  readonly spellings: readonly string[];
  /** The verdict of a promise. */
  readonly state?: string;
  /** Promises that a person or an organisation made. */
  readonly promises?: number;
  /** Of a promise or a story: what its subjects are called, and what it says of itself. */
  readonly subjects: readonly string[];
  readonly about: string;
}

/** Reads the page of a person, a body, a term, a topic, a promise, a story or an outlet. */
export function namedCard({ raw_url, content, meta, anchors }: Fragment): NamedCard {
  const words = content.split(/\s+/);
  const part = (wanted: string): string => {
    const at = anchors.findIndex(({ id }) => id === wanted);
    // Pagefind ends a part without a full stop with one.
    const text = at < 0 ? '' : words.slice(anchors[at]?.location, anchors[at + 1]?.location).join(' ');
    return shown(text).replace(/\.$/, '');
  };
  const names = (wanted: string): string[] =>
    part(wanted)
      .split(between)
      .filter((name) => name !== '');
  const name = shown(meta['title'] ?? '');
  const { kind = '', state, promises } = meta;
  return {
    address: raw_url,
    name,
    kind,
    events: Number(meta['events']),
    titled: meta['titled'] !== undefined,
    spellings: [...new Set([name, ...names('names')])],
    ...(state === undefined ? {} : { state }),
    ...(promises === undefined ? {} : { promises: Number(promises) }),
    subjects: names('subjects'),
    about: part('about'),
  };
}
