// The search box of every page. Nothing of the search itself is loaded before something is typed.

const form = document.querySelector<HTMLFormElement>('form[data-search-box]');
const field = form?.querySelector<HTMLInputElement>('input[type="search"]');
const onSearchPage = document.getElementById('search-q');

function writes(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  const { target } = event;
  // Escape leaves a search field; what was typed stays, where the browser would empty it.
  if (event.key === 'Escape' && target instanceof HTMLInputElement && (target === field || target === onSearchPage)) {
    event.preventDefault();
    target.blur();
  }
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || writes(target)) return;
  const wanted = onSearchPage instanceof HTMLInputElement ? onSearchPage : field;
  if (!wanted) return;
  event.preventDefault();
  wanted.focus();
  wanted.select();
});

if (form && field && !onSearchPage) {
  const open = (): void => {
    form.dataset['loading'] = '';
    import('./panel.ts')
      .then(({ openPanel }) => openPanel(form, field))
      // Enter still leads to the search page.
      .catch(console.error)
      .finally(() => delete form.dataset['loading']);
  };
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) open();
  });
  field.addEventListener('compositionend', open);
}
export {};
