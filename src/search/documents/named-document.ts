import type { RecordGraph } from '../../record/graph.ts';
import {
  anchor,
  element,
  facts,
  foreignTexts,
  type IndexDocument,
  isIn,
  type Making,
  pageOf,
  weights,
} from './document.ts';
import { between, hiddenId } from '../pagefind.ts';
import { spellingsOf } from './event-document.ts';
import { type Named, namedPages, type NamedPage } from './named-pages.ts';

/** How a thing may be called: every spelling, and what means the same as the whole name. */
function calledOf(thing: Named, { languages, same }: Making): string[] {
  const elsewhere = languages.slice(1).flatMap(({ code }) => same.ofWhole(thing.name, code));
  return [...new Set([...spellingsOf(thing), ...elsewhere])];
}

/** The document of a person, a body, a term, a topic, a promise, a story or an outlet. */
function namedDocument(page: NamedPage, record: RecordGraph, making: Making): IndexDocument {
  const { languages } = making;
  const others = languages.slice(1);
  const names = page.titled ? [page.name] : calledOf(page, making);
  const translated = page.titled ? others.flatMap(({ code }) => making.same.of(page.name, code)) : [];
  const subjects = [...translated, ...(page.subjects ?? []).flatMap((subject) => calledOf(subject, making))];
  const hidden = others.map((language) => {
    const inIt = (texts: readonly string[]): string[] => texts.filter((text) => isIn(text, language, languages));
    return [
      foreignTexts(inIt(names), language, weights.title, making),
      foreignTexts(inIt(subjects), language, weights.names, making),
      foreignTexts(making.same.ofWhole(page.kind, language.code), language, weights.names, making),
    ].join('');
  });
  return {
    url: page.address,
    content: pageOf(
      record.vocabulary.language,
      [
        element('h1', page.name, { id: 'title', weight: weights.title }),
        element('p', names.slice(1).join(between), { id: 'names', weight: weights.title }),
        element('p', [...new Set(subjects)].join(between), { id: 'subjects', weight: weights.names }),
        element('p', page.about ?? '', { id: 'about' }),
        anchor(hiddenId),
        element('p', page.kind, { weight: weights.names }),
        ...hidden,
        facts('meta', {
          kind: page.kind,
          events: page.events,
          state: page.state,
          promises: page.promises,
          titled: page.titled ? 'yes' : undefined,
        }),
      ].join(''),
    ),
  };
}

/** The documents of all pages that a query may name. */
export function namedDocuments(record: RecordGraph, making: Making): IndexDocument[] {
  return namedPages(record).map((page) => namedDocument(page, record, making));
}
