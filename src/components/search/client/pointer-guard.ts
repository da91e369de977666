/**
 * Keeps what a reader is about to touch where it is: the promise is kept once no finger and no mouse button is down
 * on the element, and its click has been made.
 */
export function releaseOf(element: HTMLElement): () => Promise<void> {
  let held: Promise<void> | undefined;
  element.addEventListener('pointerdown', () => {
    held = new Promise((resolve) => {
      const released = (): void => {
        removeEventListener('pointerup', released, true);
        removeEventListener('pointercancel', released, true);
        // The click follows the release in a task of its own.
        setTimeout(() => {
          held = undefined;
          resolve();
        }, 50);
      };
      addEventListener('pointerup', released, true);
      addEventListener('pointercancel', released, true);
    });
  });
  return () => held ?? Promise.resolve();
}

/** Redraws links and gives the focus back to the same link, or to the field when it is gone. */
export function keepLink(inside: HTMLElement, field: HTMLElement, redraw: () => void): void {
  const active = document.activeElement;
  const href = active instanceof HTMLAnchorElement && inside.contains(active) ? active.getAttribute('href') : undefined;
  redraw();
  if (href === undefined) return;
  const same = [...inside.querySelectorAll('a')].find((link) => link.getAttribute('href') === href);
  (same ?? field).focus({ preventScroll: true });
}
