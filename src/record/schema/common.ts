import { z } from 'zod';
import { type EdtfDate, parseEdtf } from '../edtf-date.ts';
import { isWebAddress } from '../web-address.ts';

/** Ids are lower-case ASCII words joined by hyphens; they become addresses. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = z.string().regex(idPattern, 'id');
/** Text that is shown as it is written: it has no citations and no links. */
export const text = z
  .string()
  .regex(/\S/, 'text')
  .refine((value) => !/\]\(\S*\)|\[\^[^\]]+\]/.test(value), 'plain');
export const url = z.string().refine((value) => !/\s/.test(value) && isWebAddress(value), 'url');

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

/** A BCP 47 language code. */
export const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'language');

/** Names in other languages, by BCP 47 language code. */
export const names = z.record(language, text).default({});

/** Other spellings that a reader may type; searched, not shown as names. */
export const aliases = z.array(text).default([]);
