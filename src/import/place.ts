import type { RecordGraph } from '../record/graph.ts';
import { type CueTable, cueTable, type CueText, hitsIn } from './names/cues.ts';
import { fewWords, type Guess } from './guess.ts';
import { fold, type Variants } from './names/tokens.ts';

/** The places of the record's events that name a town, with their names in other languages where the record has them. */
export function placeTable({ events, searchWords }: RecordGraph, variants: Variants): CueTable<string> {
  const places = [...new Set(events.flatMap(({ place }) => place ?? []))].filter((place) => place.includes(','));
  const lists = places.map((place) => {
    const town = (place.split(',')[0] ?? '').replace(/\s*\(.*\)/, '').trim();
    const line = searchWords.equivalents.find((words) => Object.values(words).flat().map(fold).includes(fold(town)));
    return [place, line ?? { any: [town] }] as const;
  });
  return cueTable(lists, variants);
}

const inPlace =
  /(?:\b(?:in|at|to|near|from)|в|во|на|под|из|in|à|en|de|nach|bei|在|于|抵达|访问|赴)\s*(?:the\s+)?(?:\p{L}+\s+){0,3}$/iu;

/**
 * Where the news happened: a town of the record that the first paragraphs name as a place ("in Tokyo"), the earliest
 * first. A town that stands for its government ("Moscow intends") is none, nor is the place of a dateline alone.
 */
export function placeOf(texts: readonly CueText[], places: CueTable<string>): Guess<string> | undefined {
  const found = texts.slice(0, 5).flatMap((text, at) =>
    hitsIn(text, places).flatMap(({ value, words, start }) => {
      const index = start ?? text.text.indexOf(words);
      const before = text.text.slice(Math.max(0, index - 30), Math.max(0, index));
      return index >= 0 && inPlace.test(before) ? [{ value, words, score: at * 100 + index / 20 }] : [];
    }),
  );
  const [best] = found.sort((a, b) => a.score - b.score);
  return best && { value: best.value, confidence: best.score < 200 ? 'medium' : 'low', words: fewWords(best.words) };
}
