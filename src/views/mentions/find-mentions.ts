import { type Mentionable, type Names, straight } from './names.ts';

/** Where a text names something: from `start` up to `end`. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly things: readonly Mentionable[];
}

/** Part of a longer word, such as "GLONASS" in "GLONASS-BeiDou", is no mention of its own. */
const joinedBefore = /[\p{L}\p{N}][-–/]$|[\p{L}\p{N}.@]$/u;
const joinedAfter = /^[-–/]?[\p{L}\p{N}]/u;

/** How far a name reaches, with the plural of a common noun; undefined where a longer word goes on. */
function endOf(text: string, start: number, name: string): number | undefined {
  const end = start + name.length;
  const plural =
    /\p{Ll}{2}$/u.test(name) && /(?:^| )\p{Ll}+$/u.test(name) ? /^e?s(?![\p{L}\p{N}])/u.exec(text.slice(end))?.[0] : '';
  const whole = end + (plural?.length ?? 0);
  return joinedAfter.test(text.slice(whole)) ? undefined : whole;
}

/** Everything that a text names, in its order; of names that begin at the same word the longest. */
export function findMentions(written: string, names: Names): Mention[] {
  const text = straight(written);
  const found: Mention[] = [];
  let next = 0;
  for (const { index, 0: word } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (index < next || joinedBefore.test(text.slice(Math.max(0, index - 2), index))) continue;
    const candidates = [...(names.get(word) ?? []), ...(names.get(word.replace(/e?s$/, '')) ?? [])];
    for (const name of candidates) {
      const end = text.startsWith(name.text, index) ? endOf(text, index, name.text) : undefined;
      if (end === undefined) continue;
      found.push({ start: index, end, things: name.things });
      next = end;
      break;
    }
  }
  return found;
}
