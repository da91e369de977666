// The editing page: three ways to an entry, and its form.

import { element } from '../filter/element.ts';
import type { EntryForm } from '../../views/edit/entry-form.ts';
import { showEntry } from './entry.ts';
import { ask } from './requests.ts';

function formCalled(id: string): HTMLFormElement {
  const form = document.getElementById(id);
  if (form instanceof HTMLFormElement) return form;
  throw new Error(`No form #${id}`);
}

const status = document.getElementById('status') ?? document.body;
const place = document.getElementById('entry') ?? document.body;
const [article, open, begin] = [formCalled('article'), formCalled('open'), formCalled('begin')];
let unsaved: () => boolean = () => false;

function say(sentences: readonly string[], ...more: readonly Node[]): void {
  status.replaceChildren(...sentences.map((words) => element('p', {}, words)), ...more);
}

function show(form: EntryForm): void {
  unsaved = showEntry(place, form).isChanged;
  place.querySelector('h2')?.focus();
}

/** Does something that the server may refuse; while it works, the button says so. */
function attempt(form: HTMLFormElement, what: () => Promise<void>): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (unsaved() && !confirm('What you have written is not saved. Go on without it?')) return;
    form.setAttribute('aria-busy', 'true');
    say([]);
    what()
      .catch((error: unknown) => {
        place.replaceChildren();
        unsaved = () => false;
        say([error instanceof Error ? error.message : String(error)]);
      })
      .finally(() => form.removeAttribute('aria-busy'));
  });
}

function value(form: HTMLFormElement, name: string): string {
  const given = new FormData(form).get(name);
  return typeof given === 'string' ? given.trim() : '';
}

async function readArticle(anyway: boolean): Promise<void> {
  const file = new FormData(article).get('file');
  const text = value(article, 'text');
  const page = text === '' && file instanceof File ? file : new Blob([text]);
  if (page.size === 0) throw new Error('Paste the text of an article, or choose a saved page.');
  const query = new URLSearchParams({ url: value(article, 'url'), published: value(article, 'published') });
  if (anyway) query.set('anyway', '');
  const { form, said, canBegin } = await ask('article', page, `?${query.toString()}`);
  const begins = element('button', { type: 'button' }, 'Begin a new event all the same');
  begins.addEventListener('click', () => {
    readArticle(true).catch((error: unknown) => say([String(error)]));
  });
  say(said, ...(canBegin ? [begins] : []));
  if (form) show(form);
  else place.replaceChildren();
}

async function openEntry(wanted: string): Promise<void> {
  const [, collection, id] = /^(\w+)\/([\w-]+)$/.exec(wanted) ?? [];
  const { entries } = await ask('entries', {});
  const found = entries.find((one) =>
    id === undefined
      ? one.id === wanted || one.title === wanted || label(one) === wanted
      : one.id === id && one.collection === collection,
  );
  if (!found) throw new Error(`No entry is called "${wanted}".`);
  const { form } = await ask('open', { collection: found.collection, id: found.id });
  history.replaceState(null, '', `#${found.collection}/${found.id}`);
  show(form);
}

function label({ collection, id, title }: { collection: string; id: string; title: string }): string {
  return `${title} (${collection}/${id})`;
}

attempt(article, () => readArticle(false));
attempt(open, () => openEntry(/\((\w+\/[\w-]+)\)$/.exec(value(open, 'entry'))?.[1] ?? value(open, 'entry')));
attempt(begin, async () => {
  const kind = value(begin, 'kind');
  const words = [kind, ...(kind === 'event' ? [value(begin, 'date')] : []), value(begin, 'name')];
  show((await ask('begin', { words })).form);
});
begin.addEventListener('change', () => {
  for (const only of begin.querySelectorAll<HTMLElement>('[data-only]'))
    only.hidden = only.dataset['only'] !== value(begin, 'kind');
});
addEventListener('beforeunload', (event) => {
  if (unsaved()) event.preventDefault();
});

const asked = location.hash.slice(1);
if (asked !== '') openEntry(asked).catch((error: unknown) => say([String(error)]));
ask('entries', {})
  .then(({ entries }) =>
    document.getElementById('entries')?.append(...entries.map((one) => element('option', { value: label(one) }))),
  )
  .catch((error: unknown) => say([error instanceof Error ? error.message : String(error)]));
