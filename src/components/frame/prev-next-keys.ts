/** Turns the page: j or the right arrow to the next one (an event, a promise, a year), k or the left arrow to the one before. */
const directions: Readonly<Record<string, string>> = { j: 'next', ArrowRight: 'next', k: 'prev', ArrowLeft: 'prev' };

document.addEventListener('keydown', (event) => {
  const rel = directions[event.key];
  const typing =
    event.target instanceof HTMLElement && event.target.matches('input, select, textarea, [contenteditable]');
  if (rel === undefined || typing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  document.querySelector<HTMLAnchorElement>(`.turn a[rel="${rel}"]`)?.click();
});

export {};
