import { cueText, hitsIn } from './names/cues.ts';
import { sentencesOf } from './event-date.ts';
import { fewWords, type Guess } from './guess.ts';
import type { Known } from './known.ts';
import type { Named } from './names/named.ts';

/** Who the news is of: the side of those named first, or both where the first sentences name people of both. */
export function voiceOf(
  { record }: Known,
  named: readonly Named[],
  stage: string | undefined,
): Guess<string> | undefined {
  const voices = new Map([...record.people, ...record.organisations].map(({ id, voice }) => [id, voice]));
  const first = named.filter(({ kind, first: at }) => kind !== 'terms' && at <= 1);
  const known = first.flatMap((one) => {
    const voice = voices.get(one.id);
    return voice === undefined ? [] : [{ voice, words: one.words, person: one.kind === 'people' }];
  });
  const speakers = known.filter(({ person }) => person);
  const counted = speakers.length > 0 ? speakers : known;
  const [one] = counted;
  if (!one) return undefined;
  const all = new Set(counted.map(({ voice }) => voice));
  const joint = record.vocabulary.voices.find(({ position }) => position === 'on');
  const sides = Object.keys(record.importWords.sides);
  const signed = stage !== undefined && record.vocabulary.stages.findIndex(({ id }) => id === stage) >= 2;
  if (joint && signed && sides.length > 1 && sides.every((side) => all.has(side)))
    return { value: joint.id, confidence: 'medium', words: fewWords(counted.map(({ words }) => words).join(', ')) };
  return { value: one.voice, confidence: all.size === 1 ? 'medium' : 'low', words: fewWords(one.words) };
}

/** What a sentence says that tells of something planned, or of something that is not done. */
const undone =
  /\b(?:will|would|to be|may|might|could|plans?|expected|prepar\w+|not yet|did not|was not|were not|never|failed to|refused)\b|будет|будут|планиру|может|готов|намер|намеча|предстоит|должн|не был|не состоял|не подпис|отказал|将|拟|计划|可能|预计|有望|准备|打算|希望|尚未|未能|没有|soll|wird|könnt|nicht|sera|pourrait|será|podría/iu;

/** How far the news goes: the furthest stage that a sentence of the first paragraphs tells as done. */
export function stageOf(
  { stages, variants, record }: Pick<Known, 'stages' | 'variants'> & { record: Pick<Known['record'], 'vocabulary'> },
  title: string,
  paragraphs: readonly string[],
  language: string | undefined,
): Guess<string> | undefined {
  const sentences = [title, ...paragraphs.slice(0, 3).flatMap(sentencesOf).slice(0, 7)].map((text) => ({
    text: cueText(text, variants, language),
    isDone: !undone.test(text),
  }));
  const order = record.vocabulary.stages.map(({ id }) => id);
  const found = sentences.flatMap(({ text, isDone }, at) =>
    hitsIn(text, stages).flatMap(({ value, words }) => {
      const place = order.indexOf(value);
      return !isDone && place > 0 ? [] : [{ value, words, place, at }];
    }),
  );
  const [best] = found.sort((a, b) => b.place - a.place || a.at - b.at);
  return best && { value: best.value, confidence: best.at <= 2 ? 'medium' : 'low', words: fewWords(best.words) };
}
