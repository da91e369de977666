import type { RecordGraph } from '../../record/graph.ts';
import { fold, type Token, tokensOf } from './tokens.ts';

/**
 * Roughly how a Slavic name in Latin letters sounds, whichever language spelt it: Rogozin, Rogosin and Rogozine are one,
 * and so are Medvedev, Medwedew and Medvédev. Chinese names are told apart by single letters, so it is not for them.
 */
function soundOf(word: string): string {
  return fold(word)
    .replace(/schtsch|chtch|shch|tsch|tch|sch|sh|zh|ch|cz|sz|ts|tz|z|j(?=[aou])/g, 's')
    .replace(/kh|h/g, '')
    .replace(/ck|q|c/g, 'k')
    .replace(/w|ff|ph|f/g, 'v')
    .replace(/x/g, 'ks')
    .replace(/ou/g, 'u')
    .replace(/ine$/, 'in')
    .replace(/(?:[iyj]{1,2})/g, 'i')
    .replace(/io|yo/g, 'e')
    .replace(/(.)\1+/g, '$1');
}

/** A person whose family name is spelt in another way. */
export interface SoundAlike {
  readonly id: string;
  readonly written: string;
}

interface Spelt {
  readonly id: string;
  readonly given: string;
  readonly family: string;
}

/** The people whose names can be told by their sound: a given name and a long enough family name in Latin letters. */
export function speltNames(record: RecordGraph): Spelt[] {
  return record.people.flatMap(({ id, name }) => {
    const words = tokensOf(name.replace(/\(.*\)/, '')).map(({ text }) => text);
    const [given = '', family = ''] = words;
    const known = words.length === 2 && family.length >= 6 && given.length >= 3;
    return known ? [{ id, given: soundOf(given), family: soundOf(family) }] : [];
  });
}

function isNameLike(token: Token | undefined): token is Token {
  return token !== undefined && /^\p{Lu}\p{Ll}{2,}$/u.test(token.text) && /\p{Script=Latin}/u.test(token.text);
}

/** People who are named with both names in a spelling that the record does not list. */
export function soundAlikes(text: string, spelt: readonly Spelt[]): SoundAlike[] {
  const tokens = tokensOf(text);
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    if (!isNameLike(token) || !isNameLike(next) || !next.joined) return [];
    const given = soundOf(token.text);
    const family = soundOf(next.text);
    return spelt
      .filter(
        (name) => name.family === family && (name.given === given || name.given.slice(0, 3) === given.slice(0, 3)),
      )
      .map(({ id }) => ({ id, written: text.slice(token.start, next.end) }));
  });
}
