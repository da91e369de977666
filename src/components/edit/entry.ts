import { element } from '../filter/element.ts';
import type { EntryForm, PlacedProblem } from '../../views/edit/entry-form.ts';
import type { Control } from './controls.ts';
import { group } from './group.ts';
import { countWords, problemItem } from './problems.ts';
import { ask, base, type Checked } from './requests.ts';
import { textArea } from './text-area.ts';

/** How long nothing is typed before what is there is checked, in milliseconds. */
const pause = 400;

const refusal =
  'It is not saved: mend the errors first, or save it as a draft. While a draft has errors, the site is not built.';

function sourcesIn(data: unknown): string[] {
  const sources = typeof data === 'object' && data !== null && 'sources' in data ? data.sources : [];
  return (Array.isArray(sources) ? sources : []).flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string' ? [one.id] : [],
  );
}

function remarkFinder({ remarks }: EntryForm): (path: readonly (string | number)[]) => string | undefined {
  const byPath = new Map(remarks.map(({ path, words }) => [JSON.stringify(path), words]));
  return (path) => byPath.get(JSON.stringify(path));
}

function fieldsOf(form: EntryForm): Control | undefined {
  const { readable, schema, data, labels, seldom, saved } = form;
  if (!readable) return undefined;
  return group(schema, data, { labels, seldom, isNew: saved === null, remarkAt: remarkFinder(form) }, []);
}

/** The form of an entry: it is checked while it is written, and saved. */
class EntryPage {
  #form: EntryForm;
  readonly #place: HTMLElement;
  readonly #fields: Control | undefined;
  readonly #text: ReturnType<typeof textArea>;
  readonly #name = element('input', { id: 'short-name', spellcheck: 'false', 'aria-describedby': 'short-name-hint' });
  readonly #plain = element('input', { type: 'checkbox' });
  readonly #general = element('ul', { class: 'problems plain' });
  readonly #count = element('p', { class: 'count', role: 'status' });
  readonly #path = element('p', { class: 'hint' });
  readonly #done = element('div', { class: 'done' });
  #asked = 0;
  #waiting: number | undefined;
  isChanged: boolean;

  constructor(place: HTMLElement, form: EntryForm) {
    this.#form = form;
    this.#place = place;
    this.#fields = fieldsOf(form);
    this.#text = this.#fields ? textArea(form.body, 'Text') : textArea(form.text, 'File');
    this.#name.value = form.name;
    this.#plain.checked = form.saved === null;
    this.isChanged = form.text !== (form.saved ?? form.text);
    place.replaceChildren(this.#whole());
    this.#check().catch(this.#fail);
  }

  #whole(): HTMLElement {
    const { id, labels } = this.#form;
    const title = id === '' ? 'A new entry' : (labels[id] ?? id);
    const whole = element(
      'form',
      { class: 'entry', novalidate: true, 'aria-labelledby': 'entry-title' },
      element(
        'header',
        {},
        element('h2', { id: 'entry-title', tabindex: '-1' }, title),
        this.#path,
        ...this.#notes(),
        this.#general,
        ...(id === '' ? [this.#nameField()] : []),
      ),
      this.#fields?.element ??
        element('p', {}, 'The front matter cannot be read: mend the file here, save it as a draft, and open it again.'),
      this.#text.element,
      this.#bar(),
    );
    const later = (): void => {
      this.isChanged = true;
      this.#done.replaceChildren();
      clearTimeout(this.#waiting);
      this.#waiting = window.setTimeout(() => void this.#check().catch(this.#fail), pause);
    };
    whole.addEventListener('input', later);
    whole.addEventListener('change', later);
    whole.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#save(false).catch(this.#fail);
    });
    return whole;
  }

  #notes(): HTMLElement[] {
    const { notes } = this.#form;
    return notes.length > 0
      ? [element('ul', { class: 'remarks' }, ...notes.map((note) => element('li', {}, note)))]
      : [];
  }

  #nameField(): HTMLElement {
    const hint = element(
      'p',
      { class: 'hint', id: 'short-name-hint' },
      'Part of the address for ever: choose it well.',
    );
    return element('div', { class: 'field' }, element('label', { for: this.#name.id }, 'Short name'), this.#name, hint);
  }

  #bar(): HTMLElement {
    const { remarks, notes } = this.#form;
    const draft = element('button', { type: 'button' }, 'Save as a draft');
    draft.addEventListener('click', () => void this.#save(true).catch(this.#fail));
    const take = element('label', { class: 'plain-choice' }, this.#plain, ' Take the remarks (#) out');
    return element(
      'div',
      { class: 'bar' },
      this.#count,
      ...(remarks.length + notes.length > 0 ? [take] : []),
      element('button', { class: 'main' }, 'Save'),
      draft,
      this.#done,
    );
  }

  /** The entry as the form has it now. */
  #edited(): object {
    const { collection, id, saved, text } = this.#form;
    const own = { collection, id, name: this.#name.value.trim(), saved, plain: this.#plain.checked };
    return this.#fields
      ? { ...own, text, data: this.#fields.value() ?? {}, body: this.#text.value() }
      : { ...own, text: this.#text.value() };
  }

  async #check(): Promise<void> {
    this.#asked += 1;
    const own = this.#asked;
    this.#text.offer(sourcesIn(this.#fields?.value()));
    const checked = await ask('check', this.#edited());
    // Of answers that overtake each other the last one counts.
    if (own === this.#asked) this.#show(checked);
  }

  #show({ problems, elsewhere, path }: Checked): void {
    for (const list of this.#place.querySelectorAll('.problems')) list.replaceChildren();
    this.#path.textContent = path;
    this.#text.show(problems.filter((one) => one.line !== undefined));
    for (const problem of problems.filter((one) => one.line === undefined))
      (this.#fields?.slot(problem.path ?? []) ?? this.#general).append(problemItem(problem));
    const others = elsewhere.map((reason): PlacedProblem => ({ level: 'error', rule: '', reason, note: '' }));
    this.#general.append(...others.map((one) => problemItem(one)));
    this.#count.textContent = `${countWords([...problems, ...others])}.`;
  }

  readonly #fail = (error: unknown): void => {
    const words = error instanceof Error ? error.message : String(error);
    this.#done.replaceChildren(element('p', { role: 'alert' }, words));
  };

  async #save(draft: boolean): Promise<void> {
    clearTimeout(this.#waiting);
    this.#asked += 1;
    const saved = await ask('save', { edited: this.#edited(), draft });
    this.#show(saved);
    if (!saved.written) {
      this.#fail(new Error(refusal));
      this.#place.querySelector('.problems li')?.scrollIntoView({ block: 'center' });
      return;
    }
    const { collection, id, text, path } = saved;
    this.#form = { ...this.#form, collection, id, name: '', saved: text, text };
    this.isChanged = false;
    this.#name.closest('.field')?.remove();
    history.replaceState(null, '', `#${collection}/${id}`);
    const isWhole = saved.elsewhere.length === 0 && saved.problems.every(({ level }) => level !== 'error');
    const page = element('a', { href: `${base}${collection}/${id}/` }, 'its page');
    this.#done.replaceChildren(
      element('p', {}, `Saved in ${path}. `, ...(isWhole ? ['See ', page, '.'] : [])),
      ...(isWhole ? [this.#issueButton()] : []),
    );
  }

  #issueButton(): HTMLElement {
    const button = element('button', { type: 'button' }, 'Note its address for ever');
    button.addEventListener('click', () => {
      ask('issue', {})
        .then(({ added }) => {
          button.replaceWith(element('p', {}, added.length === 0 ? 'Nothing new.' : `Noted: ${added.join(', ')}.`));
        })
        .catch(this.#fail);
    });
    return button;
  }
}

/** Shows the form of an entry; tells whether something in it is not saved. */
export function showEntry(place: HTMLElement, form: EntryForm): { readonly isChanged: () => boolean } {
  const page = new EntryPage(place, form);
  return { isChanged: () => page.isChanged };
}
