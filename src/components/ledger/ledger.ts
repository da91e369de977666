import { narrowAgain } from '../frame/list-filter.ts';

/** Sorts the ledger of promises and keeps the order in the address. Without script the table is whole. */
interface Order {
  readonly sort: string;
  readonly order: string;
}

const first: Order = { sort: 'rank', order: 'ascending' };

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

function start(table: HTMLTableElement): void {
  const groups = [...table.tBodies].map((body) => ({
    body,
    head: body.querySelector<HTMLElement>('tr.group'),
    rows: [...body.querySelectorAll<HTMLTableRowElement>('tr.row')],
  }));
  const rows = groups.flatMap((group) => group.rows);
  const buttons = [...table.querySelectorAll<HTMLButtonElement>('button[data-sort]')];
  const sorts = buttons.map((button) => button.dataset['sort'] ?? '');

  function read(): Order {
    const query = new URLSearchParams(location.search);
    const sort = query.get('sort') ?? '';
    return {
      sort: sorts.includes(sort) ? sort : first.sort,
      order: query.get('order') === 'descending' ? 'descending' : first.order,
    };
  }

  function write({ sort, order }: Order): void {
    const url = new URL(location.href);
    for (const name of ['sort', 'order']) url.searchParams.delete(name);
    if (sort !== first.sort) url.searchParams.set('sort', sort);
    if (order !== first.order) url.searchParams.set('order', order);
    if (url.href !== location.href) history.pushState(undefined, '', url);
    show({ sort, order });
  }

  function show({ sort, order }: Order): void {
    const direction = order === 'descending' ? -1 : 1;
    const grouped = sort === first.sort;
    for (const { body, head, rows: own } of groups) {
      if (head) head.hidden = !grouped;
      if (grouped) body.append(...own);
    }
    if (grouped) {
      table.append(...(direction === 1 ? groups : [...groups].reverse()).map(({ body }) => body));
    } else {
      const keyed = rows.map((row) => ({ row, by: key(row, sort) }));
      groups[0]?.body.append(...keyed.sort((a, b) => compare(a.by, b.by, direction)).map(({ row }) => row));
    }
    for (const button of buttons) {
      const head = button.closest('th');
      if (button.dataset['sort'] === sort) head?.setAttribute('aria-sort', order);
      else head?.removeAttribute('aria-sort');
    }
    narrowAgain();
  }

  for (const button of buttons)
    button.addEventListener('click', () => {
      const state = read();
      const sort = button.dataset['sort'] ?? first.sort;
      const turned = state.sort === sort && state.order === 'ascending' ? 'descending' : 'ascending';
      write({ sort, order: turned });
    });
  addEventListener('popstate', () => show(read()));
  if (location.search !== '') show(read());
}

const table = document.querySelector<HTMLTableElement>('[data-ledger]');
if (table) start(table);
