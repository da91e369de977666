import { z } from 'zod';
import { type EdtfDate, parseEdtf } from '../edtf-date.ts';

/** Ids are lower-case ASCII words joined by hyphens; they become addresses. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = z.string().regex(idPattern, 'id');
export const text = z.string().min(1);
export const url = z.string().regex(/^https?:\/\/[^\s]+$/i, 'url');

/** An EDTF date; see `parseEdtf` for the profile. */
export const date = z.string().transform((value, context): EdtfDate => {
  const parsed = parseEdtf(value);
  if (parsed) return parsed;
  context.addIssue({ code: 'custom', message: 'date', input: value });
  return z.NEVER;
});

/** Names in other languages, by BCP 47 language code. */
export const names = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'language'), text).default({});

/** Other spellings that a reader may type; searched, not shown as names. */
export const aliases = z.array(text).default([]);
