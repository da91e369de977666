import { type CueText, hitsIn } from './names/cues.ts';
import type { Known } from './known.ts';
import type { Named } from './names/named.ts';

/** Whether every side of the record's subject is named together with another, and the subject is spoken of. */
export function scopeOf(
  { sides, subject, record }: Known,
  texts: readonly CueText[],
  named: readonly Named[],
): { scope: boolean; missing: string[] } {
  const voices = new Map([...record.people, ...record.organisations].map(({ id, voice }) => [id, voice]));
  const said = texts.map((text) => new Set(hitsIn(text, sides).map(({ value }) => value)));
  const places = Object.keys(record.importWords.sides).map((voice) => {
    const entries = named.filter(({ id }) => voices.get(id) === voice).map(({ first }) => first + 1);
    return { voice, at: new Set([...entries, ...said.flatMap((here, at) => (here.has(voice) ? [at] : []))]) };
  });
  const missing = places.filter(({ at }) => at.size === 0).map(({ voice }) => voice);
  const together = places.length === 0 || texts.some((_, at) => places.every((side) => side.at.has(at)));
  const early = texts.slice(0, 4).some((text) => hitsIn(text, subject).length > 0);
  const spoken = texts.reduce((sum, text) => sum + hitsIn(text, subject).length, 0);
  const enough =
    Object.keys(record.importWords.subject).length === 0 ||
    early ||
    spoken >= 2 ||
    named.some(({ kind }) => kind === 'terms');
  return { scope: missing.length === 0 && together && enough, missing: enough ? missing : [...missing, 'the subject'] };
}
