import { excerptsOf, markedTitle, passagesOf } from '../../../search/excerpt.ts';
import type { Found } from '../../../search/find.ts';
import { marksOf } from '../../../search/marks.ts';
import type { EventHit } from '../../../search/pagefind.ts';
import type { Piece } from '../../../search/spans.ts';
import type { Suggestion } from '../../../search/suggest.ts';
import { shown } from '../../../search/words.ts';
import type { EventTable } from '../../../views/filter/event-table.ts';
import { element } from '../../filter/element.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

function nodes(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

function about(table: EventTable, place: number, date: string): HTMLParagraphElement {
  const [voice = 0] = table.facets.voice[place] ?? [];
  const [stage = 0] = table.facets.stage[place] ?? [];
  const words = `${table.words.voice[voice]?.[1] ?? ''} · ${table.words.stage[stage]?.[1] ?? ''}`;
  return element(
    'p',
    { class: 'result-about' },
    element('span', { class: 'result-date' }, date),
    ' · ',
    element('span', { class: `who v-${table.positions[voice] ?? ''} m-${table.marks[stage] ?? ''}` }, words),
  );
}

/** One result: the title, leading to the page; date, voice and stage; what matched, leading to its place. */
async function resultItem(page: EventHit, found: Found, table: EventTable): Promise<HTMLLIElement> {
  const fragment = await page.data();
  const { languages } = found;
  const marks = marksOf(found, page, fragment);
  const address = `${base}${fragment.raw_url}`;
  const title = nodes(markedTitle(shown(fragment.meta['title'] ?? ''), marks, languages));
  const item = element(
    'li',
    {},
    element('a', { class: 'result-title', href: address }, ...title),
    about(table, page.place, fragment.meta['date'] ?? ''),
  );
  for (const { passage, pieces } of excerptsOf(passagesOf(fragment, languages), marks, languages)) {
    const { anchor, language } = passage;
    const text = nodes(pieces);
    item.append(
      element(
        'p',
        { class: 'result-excerpt', lang: language },
        anchor === '' ? element('span', {}, ...text) : element('a', { href: `${address}#${anchor}` }, ...text),
      ),
    );
  }
  return item;
}

/** The results at some places in the table of events. What each shows is fetched from the index. */
export async function resultItems(
  places: readonly number[],
  found: Found,
  table: EventTable,
): Promise<HTMLLIElement[]> {
  const pages = places.flatMap((place) => found.shownFrom[place] ?? []);
  return Promise.all(pages.map((page) => resultItem(page, found, table)));
}

/** A page that the query names: "Person Dmitry Rogozin: 31 events". */
export function suggestionItem({ address, kind, state, name, holds }: Suggestion): HTMLLIElement {
  return element(
    'li',
    {},
    element('span', { class: 'suggestion-kind' }, state === undefined ? kind : `${kind} · ${state}`),
    ' ',
    element('a', { href: base + address }, name),
    holds === '' ? '' : `: ${holds}`,
  );
}
