import type { EventCard } from './cards.ts';
import { keysOfWord, neighbourKey } from './keys.ts';
import type { Looking } from './matches.ts';
import type { Ranked } from './rank.ts';
import { languageOf, withIndexCharacters } from './script.ts';
import type { SearchLanguage } from './settings.ts';
import type { Stem } from './stem.ts';
import { fold, wordsOf } from './words.ts';

/** Events whose texts are looked through for a phrase, at most. */
const mostRead = 60;

function spaced(text: string): string {
  const words = wordsOf(text).map(({ folded }) => folded);
  return ` ${words.join(' ')} `;
}

function holds(card: EventCard, phrase: string, languages: readonly SearchLanguage[]): boolean {
  const plain = (text: string): string => languages.reduce(withIndexCharacters, fold(text));
  const wanted = spaced(phrase);
  const letters = plain(phrase);
  return [card.title, ...card.passages.map(({ text }) => text)].some(
    (text) => spaced(text).includes(wanted) || plain(text).includes(letters),
  );
}

/** The events, best first, that hold a phrase in a text, a title or a name. */
export async function holdPhrase(
  { index, language, languages }: Looking,
  stem: Stem,
  ranked: readonly Ranked[],
  phrase: string,
  card: (event: number) => Promise<EventCard>,
): Promise<Ranked[]> {
  const stop = new Set(language.stopWords);
  const words = wordsOf(phrase).map((word) => ({ word, keys: keysOfWord(word, languages, stem) }));
  const telling = words.filter(({ word }) => !stop.has(word.folded)).flatMap(({ keys }) => keys.whole);
  const documents = async (keys: readonly string[]): Promise<ReadonlySet<number>> =>
    new Set((await index.together(language, keys)).map(({ document }) => document));
  // An unspaced phrase is there where all its pairs are; another one, in a name, where all its neighbours are.
  const unspaced = words.some(({ word }) => languageOf(word.folded, languages)?.pairs === true);
  const steps = words.flatMap(({ keys }) => (keys.parts.length > 0 ? keys.parts : keys.whole));
  const neighbours = steps.slice(1).map((second, place) => neighbourKey(steps[place] ?? '', second));
  const named = await documents(unspaced ? telling : neighbours.length > 0 ? neighbours : telling);
  const all = telling.length > 0 ? await documents(telling) : undefined;
  const possible = ranked.filter(({ document }) => all?.has(document) ?? true).slice(0, mostRead);
  const read = await Promise.all(
    possible.map(async (one) => named.has(one.document) || holds(await card(one.document), phrase, languages)),
  );
  return possible.filter((_, place) => read[place]);
}
