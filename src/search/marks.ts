import { between, type EventHit, hiddenId, isEvent, meant, or } from './pagefind.ts';
import type { Found } from './find.ts';
import type { Fragment } from './pagefind.ts';
import { fold, wordsOf } from './words.ts';

/**
 * What an excerpt marks: for each word and each phrase of a query the folded words, or runs of words, that it may be
 * seen in. "двигатели" is seen in двигатели, and in engine, motor and propulsion.
 */
export type Marks = readonly (readonly string[])[];

function foldedWords(text: string): string[] {
  return wordsOf(text).map(({ folded }) => folded);
}

/** Words of the entries in the hidden part of a page, and the places of the terms of each spelling that stands for them. */
interface Meant {
  readonly own: readonly (readonly string[])[];
  readonly spellings: readonly (readonly number[])[];
  readonly by: keyof typeof meant;
}

function meaningsIn(words: readonly string[], from: number): Meant[] {
  const meanings: { own: string[]; spellings: number[][]; by: keyof typeof meant }[] = [];
  let open = false;
  for (const [place, word] of words.entries()) {
    if (place < from) continue;
    const last = meanings.at(-1);
    const by = word.startsWith(meant['all words'][0])
      ? 'all words'
      : word.startsWith(meant['any word'][0])
        ? 'any word'
        : undefined;
    if (by) meanings.push({ own: [word], spellings: [[]], by });
    else if (open) last?.own.push(word);
    else if (word === between.trim()) last?.spellings.push([]);
    else last?.spellings.at(-1)?.push(place);
    open = (by !== undefined || open) && !/[›»]\.?$/.test(word);
  }
  return meanings.map(({ own, ...rest }) => ({ ...rest, own: own.join(' ').split(or).map(foldedWords) }));
}

/**
 * The words of the entries that terms asked for stand for: word for word where a name has as many, else the name. Two
 * spellings of one script need not have their words in the same order: GLONASS Union is also NP GLONASS.
 */
function askedOf({ own, spellings, by }: Meant, asked: ReadonlySet<number>, terms: readonly string[]): string[] {
  return spellings.flatMap((places) => {
    const held = places.flatMap((place, at) => (asked.has(place) ? [at] : []));
    if (held.length === 0 || (by === 'all words' && held.length < places.length)) return [];
    if (by === 'all words' || held.length === places.length) return own.map((words) => words.join(' '));
    return own.flatMap((words) =>
      held.flatMap((at) => {
        const word = words.length === places.length ? words[at] : at === places.length - 1 ? words.at(-1) : undefined;
        const term = terms[places[at] ?? -1] ?? '';
        return word === undefined || (/^\p{Script=Latin}/u.test(term) && term[0] !== word[0]) ? [] : [word];
      }),
    );
  });
}

/** The marks of a query on the page of an event, the words in the order they were typed. */
export function marksOf({ query, matched }: Found, page: EventHit, { content, anchors }: Fragment): Marks {
  const words = content.split(/\s+/);
  const hidden = anchors.find((anchor) => anchor.id === hiddenId)?.location ?? words.length;
  const meanings = meaningsIn(words, hidden);
  const marks = matched.map(({ searched, groups }) => {
    const hits = groups.flatMap(({ pages }) => pages.get(page.id) ?? []);
    // In another bundle the words of the page have other places.
    const own = hits.filter((hit) => isEvent(hit) && hit.bundle === page.bundle);
    const asked = new Set(own.flatMap(({ words: places }) => places).filter((place) => place >= hidden));
    return [...new Set([...searched, ...meanings.flatMap((meaning) => askedOf(meaning, asked, words))])];
  });
  const phrases = query.phrases.map((phrase) => [foldedWords(phrase).join(' ')]);
  return [...marks, ...phrases]
    .map((mark) => mark.map(fold).filter((word) => word !== ''))
    .filter(({ length }) => length > 0);
}
