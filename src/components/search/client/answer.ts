import { type Arranged, arrange } from '../../../search/arrange.ts';
import type { Found } from '../../../search/find.ts';
import { type Asking, countWords, type NotePart, wordNotes } from '../../../search/notes.ts';
import type { EventTable } from '../../../views/filter/event-table.ts';
import type { ViewState } from '../../../views/filter/view-state.ts';
import { element } from '../../filter/element.ts';
import { keepLink, releaseOf } from './pointer-guard.ts';
import { resultItems, suggestionItem } from './results.ts';
import { forgetSearch, siteSearch, siteTable } from './site-search.ts';
import { statusOf } from './status.ts';

/** Where an answer is shown, on the page of the search and below the box of every page alike. */
export interface Places {
  /** What holds all of them. */
  readonly inside: HTMLElement;
  readonly field: HTMLInputElement;
  /** The line that is shown with the count, and the live region that a screen reader reads out. */
  readonly count: HTMLElement;
  readonly read: HTMLElement;
  readonly named: HTMLElement;
  readonly notes: HTMLElement;
  readonly list: HTMLElement;
}

/** What was asked. */
export interface Question {
  readonly view: ViewState;
  readonly asking: Asking;
  /** Results that are shown, at most. */
  readonly most: number;
  /** Whether the facets of people and organisations are shown. */
  readonly names: boolean;
}

/** What was shown of an answer. */
export interface Answer {
  readonly found: Found;
  readonly arranged: Arranged;
  readonly table: EventTable;
}

/** Results that a window shows before a reader scrolls, about. */
const inView = 4;

/** The notes on words that were not found, as paragraphs; a nearest spelling leads to its own search. */
function noteParagraphs(found: Found, asking: Asking, address: (text: string) => string): HTMLElement[] {
  const instead = (typed: string, word: string): string => address(found.query.text.replace(typed, word));
  const node = (part: NotePart): HTMLElement | string =>
    typeof part === 'string' ? part : element('a', { href: instead(part.typed, part.word) }, part.word);
  return wordNotes(found, asking).map((parts) => element('p', {}, ...parts.map(node)));
}

/** Answers in some places of a page. */
export interface Answering {
  /** Shows what a question finds. Gives undefined when nothing was shown: a later one was asked meanwhile, or the search could not be loaded. */
  readonly answer: (question: Question) => Promise<Answer | undefined>;
  /** Empties the places, says what can be asked, and drops an answer that is on its way. */
  readonly clear: (text: string) => void;
}

/** `address` gives that of a query, and `about` what is said of an answer before its words are. */
export function answerIn(
  { inside, field, count, read, named, notes, list }: Places,
  address: (text: string) => string,
  about: (answer: Answer, view: ViewState) => readonly HTMLElement[],
): Answering {
  const status = statusOf(count, read);
  const released = releaseOf(inside);
  let turn = 0;
  const clear = (text: string): void => {
    turn += 1;
    for (const place of [list, named, notes]) place.replaceChildren();
    status.say(text, 'after a pause');
  };
  const answer = async ({ view, asking, most, names }: Question): Promise<Answer | undefined> => {
    turn += 1;
    const mine = turn;
    status.waiting();
    try {
      const search = siteSearch();
      const [found, table] = await Promise.all([search.find(view.text, asking), siteTable(names)]);
      const arranged = arrange(found, table, view);
      const given = { found, arranged, table };
      const shown = arranged.events.slice(0, most);
      // Rows that nobody sees yet would keep the first ones of an empty page waiting.
      const first = list.childElementCount === 0 ? inView : most;
      const [items, pages] = await Promise.all([
        resultItems(shown.slice(0, first), found, table),
        search.suggestions(found),
      ]);
      await released();
      // A later keystroke has been answered, or is about to be: what is on the page stays until then.
      if (mine !== turn) return undefined;
      keepLink(inside, field, () => {
        list.replaceChildren(...items);
        named.replaceChildren(...pages.map(suggestionItem));
        notes.replaceChildren(...about(given, view), ...noteParagraphs(found, asking, address));
      });
      status.say(countWords(arranged.events.length), asking === 'typing' ? 'after a pause' : 'now');
      const rest = await resultItems(shown.slice(first), found, table);
      if (mine !== turn) return undefined;
      list.append(...rest);
      return given;
    } catch (error) {
      if (mine !== turn) return undefined;
      forgetSearch();
      status.say('Search could not be loaded. Press Enter to try again.', 'now');
      console.error(error);
      return undefined;
    }
  };
  return { answer, clear };
}
