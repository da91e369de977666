import type { EventCard, ThingCard } from '../../views/search/cards.ts';
import { excerptOf } from '../../views/search/excerpt.ts';
import { element } from './element.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** One result: the title, leading to the page; date, voice and stage; the passage that matched, leading to its place. */
export function resultItem(card: EventCard, marks: readonly string[]): HTMLLIElement {
  const excerpt = excerptOf(card.passages, marks);
  const about = element(
    'p',
    { class: 'result-about' },
    element('span', { class: 'result-date' }, card.date),
    ' · ',
    element('span', { class: `result-voice voice-${card.position}` }, card.voice),
    ' · ',
    card.stage,
  );
  const item = element('li', {}, element('a', { class: 'result-title', href: base + card.address }, card.title), about);
  if (excerpt) {
    const { anchor, language } = excerpt.passage;
    const pieces = excerpt.pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
    item.append(
      element(
        'p',
        { class: 'result-excerpt', lang: language },
        anchor === ''
          ? element('span', {}, ...pieces)
          : element('a', { href: `${base}${card.address}#${anchor}` }, ...pieces),
      ),
    );
  }
  return item;
}

/** A page that the query names: "Dmitry Rogozin: 31 events". */
export function suggestionItem(card: ThingCard): HTMLLIElement {
  const events = card.events === 1 ? '1 event' : `${card.events} events`;
  return element(
    'li',
    {},
    element('span', { class: 'suggestion-sort' }, card.sort),
    ' ',
    element('a', { href: base + card.address }, card.name),
    `: ${events}`,
  );
}
