import { fold } from './tokens.ts';

/** Endings that nouns and adjectives of a Slavic language in Cyrillic take in its cases. */
const endings = new Set(
  ' а я у ю е и ы о ь й ой ей ою ею ом ем ым им ого его ому ему ая яя ое ее ые ие ый ий ых их ыми ими ую юю ам ям ами ями ах ях ов ев ия ию ии ием ией иям иями иях ий ью ью'.split(
    ' ',
  ),
);
/** Endings of a man's family name, so that Комаров is not found in Комаровой, nor Зеленый in зеленая. */
const masculine = new Set(' а я у ю е ом ым им ем ого его ому ему ый ий ой и ы'.split(' '));

const cyrillic = /^\p{Script=Cyrillic}+$/u;
const vowels = /(?:[аеиоуыэюя]й|[аеиоуыэюя]{1,2}|[йь])$/;

function isCapitals(text: string): boolean {
  return text.length >= 2 && text === text.toUpperCase() && text !== text.toLowerCase();
}

function isCapital(text: string): boolean {
  return text.charAt(0) !== text.charAt(0).toLowerCase();
}

/** An abbreviation is met as it is written, or with a case ending in small letters: МАКС, МАКСе. */
function sameCapitals(written: string, name: string): boolean {
  if (written === name) return true;
  const rest = written.slice(name.length);
  return (
    written.startsWith(name) &&
    (rest === 's' || (cyrillic.test(rest) && rest === rest.toLowerCase() && endings.has(rest)))
  );
}

/**
 * Whether a word of a text is a word of a name, perhaps in another case of it: Рогозиным for Рогозин, науки for наука.
 * Capitals count: a name's are needed in the text, unless `small` allows it to begin with a small letter, and an
 * abbreviation of up to five letters must be one there.
 */
export function isForm(written: string, name: string, { person = false, small = false } = {}): boolean {
  if (isCapitals(name) && name.length <= 5) return sameCapitals(written, name);
  if (isCapital(name) && !isCapital(written) && !small) return false;
  if (isCapitals(written) && written.length <= 3 && !isCapitals(name)) return false;
  const one = fold(written);
  const other = fold(name);
  if (one === other) return true;
  if (!cyrillic.test(other) || !cyrillic.test(one))
    return one.length > 3 && (one === `${other}s` || one === `${other}es`) && !person;
  // Chinese names of two letters decline as well: Ван Яном.
  if (person && /^[а-я][бвгджзклмнпрстфхцчшщ]$/.test(other))
    return one.startsWith(other) && masculine.has(one.slice(2));
  if (other.length < 3 || one.length < 3) return false;
  const base = other.replace(vowels, '');
  if (base.length < 2 || !one.startsWith(base)) return false;
  const ending = one.slice(base.length);
  if (person && base === other) return masculine.has(ending) && !['ой', 'ий', 'ый', 'и', 'ы'].includes(ending);
  if (person && /(?:ый|ий|ой)$/.test(other)) return masculine.has(ending);
  return endings.has(ending);
}

/** The keys under which names that a word may be a form of are kept. */
export function keysOf(folded: string): string[] {
  const keys = [folded];
  if (cyrillic.test(folded) && folded.length >= 3)
    keys.push(folded.slice(0, 3), folded.slice(0, -1), folded.slice(0, -2));
  else if (folded.endsWith('s')) keys.push(folded.slice(0, -1));
  return [...new Set(keys)];
}
