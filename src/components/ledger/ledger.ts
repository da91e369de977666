/** Sorts and filters the ledger of promises, and keeps both in the address. Without script the table is whole. */
const filterNames = ['topic', 'side', 'verdict'] as const;
type FilterName = (typeof filterNames)[number];
const stateNames = [...filterNames, 'sort', 'order'] as const;
type State = Readonly<Record<(typeof stateNames)[number], string>>;

const first: State = { topic: '', side: '', verdict: '', sort: 'rank', order: 'ascending' };

function has(row: HTMLElement, name: FilterName, value: string): boolean {
  if (value === '') return true;
  const held = name === 'topic' ? row.dataset['topics'] : row.dataset[name];
  return (held ?? '').split(' ').includes(value);
}

/** What a row is sorted by; undefined stands last in both directions. */
function key(row: HTMLElement, sort: string): string | number | undefined {
  if (sort === 'title') return row.querySelector('th')?.innerText.trim().toLowerCase();
  const value = row.dataset[sort];
  if (value === undefined || value === '') return undefined;
  return sort === 'first' || sort === 'due' ? value : Number(value);
}

function compare(a: string | number | undefined, b: string | number | undefined, direction: number): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return (a < b ? -1 : 1) * direction;
}

function start(table: HTMLTableElement, form: HTMLFormElement, count: HTMLElement): void {
  const groups = [...table.tBodies].map((body) => ({
    body,
    head: body.querySelector<HTMLElement>('tr.group'),
    count: body.querySelector<HTMLElement>('[data-group-count]'),
    rows: [...body.querySelectorAll<HTMLTableRowElement>('tr.row')],
  }));
  const rows = groups.flatMap((group) => group.rows);
  const selects = [...form.querySelectorAll('select')];
  const buttons = [...table.querySelectorAll<HTMLButtonElement>('button[data-sort]')];
  const sorts = buttons.map((button) => button.dataset['sort'] ?? '');
  const reset = form.querySelector<HTMLButtonElement>('button[type=reset]');

  function read(): State {
    const query = new URLSearchParams(location.search);
    const sort = query.get('sort') ?? '';
    const filter = (name: FilterName): string => {
      const value = query.get(name) ?? '';
      const select = selects.find((candidate) => candidate.name === name);
      return [...(select?.options ?? [])].some((option) => option.value === value) ? value : '';
    };
    return {
      topic: filter('topic'),
      side: filter('side'),
      verdict: filter('verdict'),
      sort: sorts.includes(sort) ? sort : first.sort,
      order: query.get('order') === 'descending' ? 'descending' : first.order,
    };
  }

  function write(state: State): void {
    const url = new URL(location.href);
    for (const name of stateNames)
      if (state[name] === first[name]) url.searchParams.delete(name);
      else url.searchParams.set(name, state[name]);
    if (url.href !== location.href) history.pushState(undefined, '', url);
    show(state);
  }

  function showChoices(state: State): void {
    for (const select of selects) {
      const name = filterNames.find((candidate) => candidate === select.name);
      if (!name) continue;
      const others = rows.filter((row) =>
        filterNames.every((other) => other === name || has(row, other, state[other])),
      );
      for (const option of select.options) {
        const label = option.dataset['label'];
        if (label === undefined) continue;
        const kept = others.filter((row) => has(row, name, option.value)).length;
        option.textContent = `${label} (${kept})`;
        option.disabled = kept === 0 && option.value !== state[name];
      }
      select.value = state[name];
    }
  }

  function showOrder(state: State): void {
    const direction = state.order === 'descending' ? -1 : 1;
    const grouped = state.sort === 'rank';
    for (const { body, head, rows: own } of groups) {
      if (head) head.hidden = !grouped || own.every((row) => row.hidden);
      if (grouped) body.append(...own);
    }
    if (grouped) {
      table.append(...(direction === 1 ? groups : [...groups].reverse()).map(({ body }) => body));
    } else {
      const keyed = rows.map((row) => ({ row, by: key(row, state.sort) }));
      groups[0]?.body.append(...keyed.sort((a, b) => compare(a.by, b.by, direction)).map(({ row }) => row));
    }
    for (const button of buttons) {
      const head = button.closest('th');
      if (button.dataset['sort'] === state.sort) head?.setAttribute('aria-sort', state.order);
      else head?.removeAttribute('aria-sort');
    }
  }

  function show(state: State): void {
    for (const row of rows) row.hidden = !filterNames.every((name) => has(row, name, state[name]));
    for (const { count: label, rows: own } of groups)
      if (label) label.textContent = String(own.filter((row) => !row.hidden).length);
    const kept = rows.filter((row) => !row.hidden).length;
    count.textContent = `Showing ${kept} of ${rows.length} promises`;
    if (reset) reset.disabled = filterNames.every((name) => state[name] === '');
    showChoices(state);
    showOrder(state);
  }

  for (const select of selects)
    select.addEventListener('change', () => write({ ...read(), [select.name]: select.value }));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    write({ ...read(), topic: '', side: '', verdict: '' });
    selects[0]?.focus();
  });
  for (const button of buttons)
    button.addEventListener('click', () => {
      const state = read();
      const sort = button.dataset['sort'] ?? first.sort;
      const turned = state.sort === sort && state.order === 'ascending' ? 'descending' : 'ascending';
      write({ ...state, sort, order: turned });
    });
  addEventListener('popstate', () => show(read()));
  if (location.search !== '') show(read());
}

const table = document.querySelector<HTMLTableElement>('[data-ledger]');
const form = document.querySelector<HTMLFormElement>('[data-ledger-filters]');
const count = document.querySelector<HTMLElement>('[data-ledger-count]');
if (table && form && count) start(table, form, count);

export {};
