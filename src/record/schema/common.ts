import { z } from 'zod';
import { type EdtfDate, parseEdtf } from '../dates/edtf-date.ts';
import { addressFault } from '../web-address.ts';

/** Text that is shown as it is written: it has a letter or a digit, and no citations or links. */
export const text = z
  .string()
  .regex(/[\p{L}\p{N}]/u, 'text')
  .refine((value) => !/\]\(\S*\)|\[\^[^\]]+\]/.test(value), 'plain');
export const url = z.string().refine((value) => addressFault(value) === undefined, 'url');

/** Where readers write to: a web address, or a mail address after `mailto:`. */
export const contact = z
  .string()
  .refine((value) => /^mailto:[^\s@]+@[^\s@]+$/.test(value) || addressFault(value) === undefined, 'url');

/** An EDTF date; see `parseEdtf` for the profile. */
export const date = z.string().transform((value, context): EdtfDate => {
  const parsed = parseEdtf(value);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'date', input: value });
  return z.NEVER;
});

/** An EDTF date that is one certain day: the day of an editor's own work, or the record's closing day. */
export const day = z.string().transform((value, context): EdtfDate => {
  const parsed = parseEdtf(value);
  if (parsed?.precision === 'day' && !parsed.approximate && !parsed.uncertain) return parsed;
  context.addIssue({ code: 'custom', message: parsed ? 'day' : 'date', input: value });
  return z.NEVER;
});

/** Whether a text is a language tag that browsers and this program can work with (BCP 47, as `Intl` reads it). */
function isLanguage(value: string): boolean {
  try {
    return /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(value) && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

/** A BCP 47 language code. */
export const language = z.string().refine(isLanguage, 'language');

/** The name of a script of Unicode, such as `Latin` (Unicode Standard Annex 24). */
export const script = z.string().refine((value) => {
  try {
    return /^[A-Z][A-Za-z_]+$/.test(value) && new RegExp(`\\p{Script=${value}}`, 'u').source !== '';
  } catch {
    return false;
  }
}, 'script');

/** ISO 3166-1 alpha-2 code of a country. */
export const country = z.string().regex(/^[A-Z]{2}$/, 'country');

/** Names in other languages, by BCP 47 language code. */
export const names = z.record(language, text).default({});

/** Other spellings that a reader may type; searched, not shown as names. */
export const aliases = z.array(text).default([]);
