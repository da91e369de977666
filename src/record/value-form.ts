import type { VFileMessage } from 'vfile-message';
import { suggestDate } from './dates/date-suggestion.ts';
import { edtfKind, isDateShaped } from './dates/edtf-date.ts';
import { type Place, problem, type Weight } from './problem.ts';
import { longestId } from './schema/mark.ts';
import { transliterate } from './transliterate.ts';
import { addressComplaint, addressFault } from './web-address.ts';

const dateForms =
  'Write "2015-10-12", "2015-10", "2015", "2015-10-31~" (about) or "2015-07-11/2015-07-14" (from, to), in quotation marks.';

/** Cyrillic letters that look like a Latin one, of which they are mistyped (Unicode Technical Standard 39, confusables). */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', һ: 'h', ԁ: 'd', ѵ: 'v' },
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I' },
};

/** Says which letter of an id is Cyrillic though it looks Latin; nothing where none is. */
export function lookAlikeIn(value: string): string {
  const at = Array.from(value).findIndex((letter) => letter in lookAlikes);
  return at < 0 ? '' : ` Its letter ${at + 1}, "${Array.from(value)[at] ?? ''}", is Cyrillic.`;
}

/**
 * Text in Latin letters without accents, in lower case: a Cyrillic letter within a Latin word is mistyped, a Cyrillic word is
 * transliterated. Letters of other scripts stay.
 */
function latin(value: string): string {
  return value
    .normalize('NFC')
    .replace(/\p{L}+/gu, (word) =>
      /\p{Script=Latin}/u.test(word)
        ? word.replace(/\p{Script=Cyrillic}/gu, (letter) => lookAlikes[letter] ?? letter)
        : transliterate(word.toLowerCase()),
    )
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

/** An id made from free text; letters that are neither Latin nor Cyrillic are left out, and "an-id" stands for nothing. */
export function slug(value: string): string {
  return (
    latin(value)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'an-id'
  );
}

/** The id that an editor probably wanted to write; undefined where some of its letters could not be kept. */
export function idFrom(value: string): string | undefined {
  const letters = latin(value);
  return /[a-z0-9]/.test(letters) && !/[^a-z\P{L}]/u.test(letters) ? slug(value) : undefined;
}

/** How an id is written, with the one that was probably meant. */
export function idAdvice(value: string): string {
  const meant = idFrom(value);
  return `Write lower-case letters, digits and single hyphens${meant === undefined ? '' : `: "${meant}"`}.`;
}

/** What an editor is told of a value within quotation marks of a word processor, which YAML reads as part of it. */
function curlyMarks(value: string): readonly [string, string] | undefined {
  const within = /^[“”„«](.*)[“”»]$/su.exec(value)?.[1];
  return within === undefined
    ? undefined
    : [`The quotation marks of ${value} are not straight ones.`, `Write "${within}", with straight quotation marks.`];
}

function dateComplaint(value: string): readonly [string, string, Weight?] {
  const curly = curlyMarks(value);
  if (curly) return curly;
  const suggestion = suggestDate(value);
  if (suggestion !== undefined && suggestion !== value)
    return [`"${value}" is not an EDTF date.`, `Write "${suggestion}".`, { replacement: `"${suggestion}"` }];
  const kind = edtfKind(value);
  if (kind) return [`"${value}" is EDTF, but ${kind[0]}, which this record does not use.`, kind[1]];
  const [from = '', to] = value.split('/');
  if (isDateShaped(value) && to !== undefined && from >= to)
    return [
      `The span "${value}" does not end after it begins.`,
      'Write the earlier date first; for a single day write one date.',
    ];
  return isDateShaped(value)
    ? [`"${value}" is not in the calendar.`, 'Correct the month or the day.']
    : [`"${value}" is not an EDTF date.`, dateForms];
}

/**
 * Says what is wrong with a value whose form does not fit. `form` is the message that the schema gives
 * (see schema/common.ts), `name` how the value is called in a sentence.
 */
export function ofForm(place: Place, name: string, form: string, value: string): VFileMessage {
  switch (form) {
    case 'date':
      return problem(place, 'date-invalid', ...dateComplaint(value));
    case 'day':
      return problem(place, 'date-invalid', `"${value}" is not one certain day.`, 'Write a whole date: "2015-10-12".');
    case 'url':
      return problem(
        place,
        'url-scheme',
        ...(curlyMarks(value) ?? addressComplaint(value, addressFault(value) ?? 'form')),
      );
    case 'id':
      return problem(
        place,
        'bad-id',
        value.length > longestId
          ? `"${value}" is too long for an id.`
          : `"${value}" is not an id.${lookAlikeIn(value)}`,
        value.length > longestId ? `Write at most ${longestId} letters, digits and hyphens.` : idAdvice(value),
      );
    case 'plain':
      return problem(
        place,
        'wrong-type',
        `${name} has a link or a citation, but is shown as it is written.`,
        'Write the words alone; cite with "sources:", or say it in the text below.',
      );
    case 'country':
      return problem(
        place,
        'wrong-type',
        `"${value}" is not a country code.`,
        'Write two capital letters (ISO 3166-1), such as "FR".',
      );
    case 'language':
      return problem(
        place,
        'wrong-type',
        `"${value}" is not a language code.`,
        'Write a BCP 47 code in lower case, such as "fr".',
      );
    case 'script':
      return problem(
        place,
        'wrong-type',
        `"${value}" is not the name of a script of Unicode.`,
        'Write one such as "Latin", "Cyrillic", "Han" or "Arabic".',
      );
    case 'text':
      return problem(place, 'wrong-type', `${name} has no letter or digit.`, 'Write words, or remove the line.');
    default:
      return problem(place, 'wrong-type', `${name} has a value that does not fit.`, 'See docs/record.md for its form.');
  }
}
