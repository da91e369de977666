import type { EntryForm, PlacedProblem } from '../../views/edit/entry-form.ts';

/** The path of the site on this server. */
export const base = document.body.dataset['base'] ?? '/';

/** What the server answers, by the name of what is asked for; see `src/cli/edit/answers.ts`. */
interface Answers {
  readonly entries: { readonly entries: readonly { collection: EntryForm['collection']; id: string; title: string }[] };
  readonly open: { readonly form: EntryForm };
  readonly begin: { readonly form: EntryForm };
  readonly article: { readonly form: EntryForm | null; readonly said: readonly string[]; readonly canBegin: boolean };
  readonly check: Checked;
  readonly save: Checked & {
    readonly written: boolean;
    readonly collection: EntryForm['collection'];
    readonly id: string;
  };
  readonly issue: { readonly added: readonly string[] };
}

/** What the check says of an entry as the form has it. */
export interface Checked {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly PlacedProblem[];
  readonly elsewhere: readonly string[];
}

/** What each answer is known by. */
const marks = {
  entries: 'entries',
  open: 'form',
  begin: 'form',
  article: 'said',
  check: 'problems',
  save: 'written',
  issue: 'added',
} as const satisfies Record<keyof Answers, string>;

function isAnswer<Name extends keyof Answers>(name: Name, value: unknown): value is Answers[Name] {
  return typeof value === 'object' && value !== null && marks[name] in value;
}

/** Asks the server. Throws an `Error` with its sentence where it refuses. */
export async function ask<Name extends keyof Answers>(
  name: Name,
  body: object | Blob,
  query = '',
): Promise<Answers[Name]> {
  const bytes = body instanceof Blob;
  const response = await fetch(`${base}edit/${name}/${query}`, {
    method: 'POST',
    headers: { 'content-type': bytes ? 'application/octet-stream' : 'application/json' },
    body: bytes ? body : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  const answer: unknown = await response.json();
  if (!isAnswer(name, answer)) throw new Error('The server answered something else: load the page again.');
  return answer;
}
