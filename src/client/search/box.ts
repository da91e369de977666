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
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
  const wanted = onSearchPage instanceof HTMLInputElement ? onSearchPage : field;
  if (!wanted) return;
  event.preventDefault();
  wanted.focus();
  wanted.select();
});

if (form && field) {
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') field.blur();
  });
  if (!onSearchPage)
    field.addEventListener('input', () => {
      void import('./panel.ts').then(({ openPanel }) => openPanel(form, field));
    });
}
export {};
