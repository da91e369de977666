import type { ThingCard } from './cards.ts';
import type { Found } from './engine.ts';
import { isForm } from './forms.ts';
import { languageOf } from './script.ts';
import type { SearchLanguage } from './settings.ts';
import { fold, wordsOf } from './words.ts';

/** Things whose names are looked at, and how many may share a word that names them by itself. */
const mostNamed = 8;
const mostSharing = 3;

/** Suggestions, at most. */
const most = 3;

/** Whether a query names a thing: every word of one of its spellings was typed, or most of a title. */
function names(card: ThingCard, typed: readonly string[], run: string, languages: readonly SearchLanguage[]): boolean {
  return card.spellings.some((spelling) => {
    const words = wordsOf(spelling).map(({ folded }) => folded);
    if (words.length === 0) return false;
    if (words.some((word) => languageOf(word, languages)?.pairs))
      return run.includes(fold(spelling).replace(/\s/g, ''));
    const matched = words.filter((word) => typed.some((other) => isForm(other, word))).length;
    return card.titled ? matched >= 3 && matched * 10 >= words.length * 6 : matched === words.length;
  });
}

/** Whether all that was typed is part of a name: a family name alone, when few things share it. */
function partOfName(card: ThingCard, typed: readonly string[]): boolean {
  const words = card.spellings.flatMap((spelling) => wordsOf(spelling).map(({ folded }) => folded));
  return !card.titled && typed.length > 0 && typed.every((word) => words.some((other) => isForm(word, other)));
}

/** Whether a query is about what a title says: it has several telling words, and the title has all of them. */
function partOfTitle(card: ThingCard, telling: readonly string[]): boolean {
  if (!card.titled || telling.length < 2) return false;
  const words = card.spellings.flatMap((spelling) => wordsOf(spelling).map(({ folded }) => folded));
  return telling.every((word) => words.some((other) => isForm(word, other)));
}

/** The pages that a query names, best first; then promises whose title says all that was typed. */
export async function suggest(
  { things, query, replaced }: Found,
  languages: readonly SearchLanguage[],
  card: (thing: number) => Promise<ThingCard>,
): Promise<ThingCard[]> {
  const cards = await Promise.all(things.slice(0, mostNamed).map(({ document }) => card(document)));
  const typed = [...query.allWords.map(({ folded }) => folded), ...replaced.flatMap(({ by }) => by)];
  const telling = query.words.flatMap(
    ({ text, folded }) => replaced.find((word) => word.typed === text)?.by ?? [folded],
  );
  const run = fold(query.text).replace(/\s/g, '');
  const few = cards.filter(({ titled }) => !titled).length <= mostSharing;
  const named = cards.filter((one) => names(one, typed, run, languages) || (few && partOfName(one, telling)));
  const about = cards.filter((one) => !named.includes(one) && partOfTitle(one, telling));
  return [...named, ...about].slice(0, most);
}
