/**
 * Shows what a mark of the plate stands for when it is pointed at or focused: its name, which without script is the
 * browser's own tool tip. Escape puts the words away.
 */
const gap = 8;

function tell(sheet: HTMLElement, tip: HTMLElement): void {
  const hide = (): void => {
    tip.hidden = true;
  };

  const show = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    const title = link.querySelector('title');
    if (title) {
      link.setAttribute('aria-label', title.textContent);
      title.remove();
    }
    const name = link.getAttribute('aria-label') ?? '';
    const cut = name.indexOf(': ');
    const head = document.createElement('b');
    head.textContent = name.slice(0, cut);
    tip.replaceChildren(head, name.slice(cut + 2));
    tip.hidden = false;
    const mark = [...link.querySelectorAll('use')].find((use) => use.getClientRects().length > 0);
    const box = (mark ?? link).getBoundingClientRect();
    const room = sheet.getBoundingClientRect();
    const middle = box.left + box.width / 2 - room.left - tip.offsetWidth / 2;
    const above = box.top - room.top - tip.offsetHeight - gap;
    tip.style.left = `${Math.max(0, Math.min(room.width - tip.offsetWidth, middle))}px`;
    tip.style.top = `${above + room.top < 0 ? box.bottom - room.top + gap : above}px`;
  };

  sheet.addEventListener('pointerover', show);
  sheet.addEventListener('focusin', show);
  sheet.addEventListener('pointerleave', hide);
  sheet.addEventListener('focusout', hide);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
}

for (const sheet of document.querySelectorAll<HTMLElement>('.plate-sheet')) {
  const tip = sheet.querySelector<HTMLElement>('.plate-tip');
  if (tip) tell(sheet, tip);
}

export {};
