import { mentionsIn, type Mention } from './find-names.ts';
import { fewWords, type Confidence } from '../guess.ts';
import type { Name, NamedKind, NameIndex } from './name-index.ts';
import { soundAlikes, type speltNames } from './sound.ts';
import type { Variants } from './tokens.ts';

/** An entry that the article names. */
export interface Named {
  readonly kind: NamedKind;
  readonly id: string;
  readonly confidence: Confidence;
  /** As it is written in the article. */
  readonly words: string;
  readonly count: number;
  /** The first paragraph it stands in; -1 is the headline. */
  readonly first: number;
  /** Its place among all that are named, by where each is named first in the text below the headline. */
  readonly order: number;
}

/** Words that can be several entries, or something else: for the editor to decide. */
export interface Question {
  readonly kind: NamedKind;
  readonly ids: readonly string[];
  readonly words: string;
}

export interface NamesFound {
  readonly named: readonly Named[];
  readonly questions: readonly Question[];
}

interface Seen {
  readonly name: Name;
  readonly words: string;
  readonly paragraph: number;
  readonly order: number;
  readonly sure: boolean;
}

/** What a mention stands for within one collection. */
function readingOf(mention: Mention, kind: NamedKind, paragraph: number): { seen?: Seen; question?: Question } {
  const names = mention.names.filter((name) => name.kind === kind);
  const ids = [...new Set(names.map(({ id }) => id))];
  const [first] = names;
  if (!first) return {};
  const words = mention.written;
  const order = (paragraph < 0 ? 1000 : paragraph) * 100_000 + mention.start;
  const question = { kind, ids, words };
  if (ids.length > 1) {
    const own = [...new Set(names.filter((name) => name.own).map(({ id }) => id))];
    // An abbreviation that is the very name of one entry, and an alias of another, is first of all the former.
    const owner = own.length === 1 ? names.find(({ id }) => id === own[0]) : undefined;
    return owner ? { seen: { name: owner, words, paragraph, order, sure: false }, question } : { question };
  }
  if (names.every(({ weak }) => weak) && !mention.quoted) return { question };
  return { seen: { name: first, words, paragraph, order, sure: true } };
}

function isTitleOf(mention: Mention, mentions: readonly Mention[]): boolean {
  return (
    mention.names.every(({ kind }) => kind === 'organisations') &&
    mentions.some(({ names, start }) => start === mention.end && names.some(({ kind }) => kind === 'people'))
  );
}

function together(seen: readonly Seen[]): Named[] {
  const byEntry = new Map<string, Seen[]>();
  for (const one of seen) {
    const key = `${one.name.kind}/${one.name.id}`;
    byEntry.set(key, [...(byEntry.get(key) ?? []), one]);
  }
  return [...byEntry.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const longest = all.reduce((best, one) => (one.words.length > best.words.length ? one : best), first);
    const whole = all.some(({ name, sure }) => sure && (name.own || name.words.length > 1));
    const confidence: Confidence = !all.some(({ sure }) => sure) ? 'low' : whole ? 'high' : 'medium';
    const { kind, id } = first.name;
    return [
      {
        kind,
        id,
        confidence,
        words: fewWords(longest.words),
        count: all.length,
        first: Math.min(...all.map(({ paragraph }) => paragraph)),
        order: Math.min(...all.map(({ order }) => order)),
      },
    ];
  });
}

/**
 * The people, organisations and terms that an article names, through the names and aliases of the record in their
 * inflected forms, and the words that could be several of them. A name that is ambiguous alone counts where the entry is
 * also named in another way.
 */
export function namesIn(
  title: string,
  paragraphs: readonly string[],
  { index, spelt, variants }: { index: NameIndex; spelt: ReturnType<typeof speltNames>; variants: Variants },
): NamesFound {
  const seen: Seen[] = [];
  const asked: Question[] = [];
  const heard: Named[] = [];
  [title, ...paragraphs].forEach((text, at) => {
    const mentions = mentionsIn(text, index, variants);
    for (const mention of mentions) {
      if (isTitleOf(mention, mentions)) continue;
      for (const kind of ['people', 'organisations', 'terms'] as const) {
        const reading = readingOf(mention, kind, at - 1);
        if (reading.seen) seen.push(reading.seen);
        if (reading.question) asked.push(reading.question);
      }
    }
    for (const { id, written } of soundAlikes(text, spelt))
      heard.push({
        kind: 'people',
        id,
        confidence: 'medium',
        words: written,
        count: 1,
        first: at - 1,
        order: at * 100_000,
      });
  });
  const named = together(seen);
  const known = new Set(named.map(({ kind, id }) => `${kind}/${id}`));
  const alike = heard.filter(
    ({ id }, at) => !known.has(`people/${id}`) && heard.findIndex((other) => other.id === id) === at,
  );
  const sure = new Set(seen.filter((one) => one.sure).map(({ name }) => `${name.kind}/${name.id}`));
  const questions = asked.filter(
    ({ kind, ids, words }, at) =>
      !ids.some((id) => sure.has(`${kind}/${id}`)) &&
      asked.findIndex(
        (other) =>
          other.kind === kind && other.ids.join() === ids.join() && other.words.toLowerCase() === words.toLowerCase(),
      ) === at,
  );
  return { named: [...named, ...alike].sort((a, b) => a.order - b.order), questions };
}
