/**
 * Lets the arrow keys walk from a field through the links of a list and back: down from the field to the first
 * link, up from the first link to the field, Escape from any link to the field.
 */
export function walkWithArrows(field: HTMLInputElement, list: () => Iterable<HTMLElement>): void {
  const step = (event: KeyboardEvent): void => {
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const links = [...list()];
    const at = links.findIndex((link) => link === document.activeElement);
    if (at < 0 && (document.activeElement !== field || event.key === 'ArrowUp')) return;
    const next =
      event.key === 'ArrowDown' ? links[Math.min(at + 1, links.length - 1)] : at === 0 ? field : links[at - 1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  document.addEventListener('keydown', (event) => {
    step(event);
    if (event.key === 'Escape' && [...list()].some((link) => link === document.activeElement)) {
      event.preventDefault();
      field.focus();
    }
  });
}
