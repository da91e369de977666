import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import type { Node } from 'mdast';
import type { Draft } from '../draft.ts';
import { proseOf } from '../markdown/prose.ts';
import { itemsUnder } from '../markdown/section-items.ts';

export const months = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** The day that words such as "14 May 1991" name; undefined when the calendar has none. */
export function dayNamed(dayOfMonth: string, month: string, year: string): Date | undefined {
  const number = String(months.split('|').indexOf(month) + 1).padStart(2, '0');
  const parsed = parseISO(`${year}-${number}-${dayOfMonth.padStart(2, '0')}`);
  return isValid(parsed) ? parsed : undefined;
}

/** The paragraphs and items of an event with their words, to look for days in. */
export function passagesIn({ body, form }: Draft<'events'>): { node: Node; text: string }[] {
  return [
    ...body.lead.map((node) => ({ node, text: proseOf([node]).text })),
    ...form.lists.flatMap((name) =>
      itemsUnder(body, name).items.map(({ item, prose }) => ({ node: item.node, text: prose.text })),
    ),
  ];
}
