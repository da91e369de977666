import { type CueTable, type CueText, hitsIn } from './names/cues.ts';
import { fewWords, type Guess } from './guess.ts';

/** A topic with what speaks for it in an article. */
export interface TopicGuess extends Guess<string> {
  readonly score: number;
}

/** Weight of a place of an article: the headline says more of the topic than the first paragraph, that more than the rest. */
function weightOf(at: number): number {
  return at === 0 ? 3 : at === 1 ? 2.25 : 1;
}

/** A topic counts from this score on, and from this share of the score of the strongest. */
const least = 2;
const leastShare = 0.3;

/**
 * The topics of an article, surest first: each place of it counts once for a topic and once more when it names it again.
 * `texts` are the headline and the paragraphs.
 */
export function topicsOf(texts: readonly CueText[], topics: CueTable<string>): TopicGuess[] {
  const byTopic = new Map<string, { score: number; words: string[] }>();
  texts.forEach((text, at) => {
    const here = new Map<string, string[]>();
    for (const { value, words } of hitsIn(text, topics)) here.set(value, [...(here.get(value) ?? []), words]);
    for (const [topic, found] of here) {
      const known = byTopic.get(topic) ?? { score: 0, words: [] };
      const different = new Set(found.map((one) => one.toLowerCase()));
      known.score += weightOf(at) + Math.min(1.5, (Math.max(different.size, found.length / 2) - 1) * 0.34);
      known.words.push(...different);
      byTopic.set(topic, known);
    }
  });
  const strongest = Math.max(0, ...[...byTopic.values()].map(({ score }) => score));
  return [...byTopic]
    .filter(([, { score }]) => score >= least && score >= strongest * leastShare)
    .map(([value, { score, words }]): TopicGuess => {
      const confidence = score >= 6 ? 'high' : score >= 4 ? 'medium' : 'low';
      return { value, confidence, words: fewWords([...new Set(words)].slice(0, 4).join(', ')), score };
    })
    .sort((a, b) => b.score - a.score || (a.value < b.value ? -1 : 1));
}
