function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"]):not([type="range"]), select, textarea'))
  );
}

/**
 * Moves between the rows that are shown: j and k from anywhere, the arrow keys while a row has the focus. The address
 * keeps the row, so that it can be copied and is found again on return.
 */
export function moveByKeys(list: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (isTyping(event.target)) return;
    const current = document.activeElement?.closest<HTMLElement>('.timeline li[id]');
    const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : !current ? 0 : arrow(event.key);
    if (step === 0) return;
    const rows = [...list.querySelectorAll<HTMLElement>('li[id]:not([hidden])')];
    const start = current ?? firstInView(rows, step);
    const at = start ? rows.indexOf(start) : -1;
    const next = current ? rows[at + step] : start;
    if (!next) return;
    event.preventDefault();
    next.querySelector<HTMLElement>('a[data-event]')?.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
    keepRow(next.id);
  });
  list.addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-event]') : null;
    const id = row?.closest('li')?.id;
    if (id && !event.ctrlKey && !event.metaKey && !event.shiftKey) keepRow(id);
  });
}

function arrow(key: string): -1 | 0 | 1 {
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
}

function firstInView(rows: readonly HTMLElement[], step: number): HTMLElement | undefined {
  const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
  const kept = rows.find((row) => row === target);
  if (kept) return kept;
  const inView = (row: HTMLElement): boolean => row.getBoundingClientRect().top >= 0;
  return step > 0 ? rows.find(inView) : rows.findLast((row) => !inView(row));
}

function keepRow(id: string): void {
  history.replaceState(history.state, '', `${location.pathname}${location.search}#${id}`);
}
