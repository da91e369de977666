import type { EventCard } from '../../../views/search/cards.ts';
import { excerptsOf, markedTitle } from '../../../views/search/excerpt.ts';
import type { Marks } from '../../../views/search/marks.ts';
import type { SearchLanguage } from '../../../views/search/settings.ts';
import type { Piece } from '../../../views/search/spans.ts';
import type { Suggestion } from '../../../views/search/suggest.ts';
import { element } from './element.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

function nodes(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}

/** One result: the title, leading to the page; date, voice and stage; what matched, leading to its place. */
export function resultItem(card: EventCard, marks: Marks, languages: readonly SearchLanguage[]): HTMLLIElement {
  const about = element(
    'p',
    { class: 'result-about' },
    element('span', { class: 'result-date' }, card.date),
    ' · ',
    element('span', { class: `who v-${card.position} m-${card.mark}` }, `${card.voice}, ${card.stage.toLowerCase()}`),
  );
  const title = nodes(markedTitle(card.title, marks, languages));
  const item = element('li', {}, element('a', { class: 'result-title', href: base + card.address }, ...title), about);
  for (const { passage, pieces } of excerptsOf(card.passages, marks, languages)) {
    const { anchor, language } = passage;
    const text = nodes(pieces);
    item.append(
      element(
        'p',
        { class: 'result-excerpt', lang: language },
        anchor === ''
          ? element('span', {}, ...text)
          : element('a', { href: `${base}${card.address}#${anchor}` }, ...text),
      ),
    );
  }
  return item;
}

/** A page that the query names: "Person Dmitry Rogozin: 31 events". */
export function suggestionItem({ address, sort, state, name, holds }: Suggestion): HTMLLIElement {
  return element(
    'li',
    {},
    element('span', { class: 'suggestion-sort' }, state === undefined ? sort : `${sort} · ${state}`),
    ' ',
    element('a', { href: base + address }, name),
    `: ${holds}`,
  );
}
