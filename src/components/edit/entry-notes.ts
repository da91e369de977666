// On the pages of entries in the development server: the way to the editing page, and what the check warns of, where it stands.

import { element } from '../filter/element.ts';
import './entry-notes.css';

interface Note {
  readonly level: string;
  readonly reason: string;
  readonly note: string;
  readonly anchor?: string;
}

function isNotes(value: unknown): value is { readonly notes: readonly Note[] } {
  return typeof value === 'object' && value !== null && 'notes' in value;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const path = location.pathname.slice(base.length - 1);
const [, collection, id] =
  /^\/(events|promises|people|organisations|terms|topics|threads|publishers)\/([a-z0-9-]+)\/$/.exec(path) ?? [];

async function show(): Promise<void> {
  const title = document.querySelector('h1');
  if (!title || collection === undefined || id === undefined) return;
  const response = await fetch(`${base}edit/notes/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ collection, id }),
  });
  if (!response.ok) return;
  const answer: unknown = await response.json();
  if (!isNotes(answer)) return;
  title.after(
    element('p', { class: 'edit-way' }, element('a', { href: `${base}edit/#${collection}/${id}` }, 'Edit this entry')),
  );
  for (const { level, reason, note, anchor } of answer.notes) {
    const words = element(
      'p',
      { class: 'edit-note', 'data-level': level },
      element('b', {}, level),
      ` ${reason} ${note}`,
    );
    const about = anchor === undefined ? null : document.getElementById(anchor);
    if (about) about.append(words);
    else title.parentElement?.append(words);
  }
}

show().catch(console.error);
