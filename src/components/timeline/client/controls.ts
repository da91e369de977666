/** The parts of the page that the script works with. */
export interface Controls {
  readonly filters: HTMLElement;
  readonly text: HTMLInputElement;
  readonly from: HTMLInputElement;
  readonly to: HTMLInputElement;
  readonly day: HTMLInputElement;
  readonly slider: HTMLInputElement;
  readonly hideLater: HTMLInputElement;
  readonly play: HTMLButtonElement;
  readonly copy: HTMLButtonElement;
  readonly clear: HTMLButtonElement;
  readonly whole: HTMLButtonElement;
  /** Who speaks how often in what is shown; the live region that tells of a change is `status`. */
  readonly sum: HTMLElement;
  readonly status: HTMLElement;
  readonly relaxed: HTMLElement;
  readonly promises: HTMLElement;
  readonly list: HTMLElement;
}

function find<T extends HTMLElement>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The timeline has no #${id}.`);
  return found;
}

/** Finds the parts of the page. Throws when one is missing. */
export function controls(): Controls {
  return {
    filters: find('filters', HTMLElement),
    text: find('filter-text', HTMLInputElement),
    from: find('filter-from', HTMLInputElement),
    to: find('filter-to', HTMLInputElement),
    day: find('then-day', HTMLInputElement),
    slider: find('then-month', HTMLInputElement),
    hideLater: find('then-later', HTMLInputElement),
    play: find('then-play', HTMLButtonElement),
    copy: find('copy-view', HTMLButtonElement),
    clear: find('clear-view', HTMLButtonElement),
    whole: find('then-whole', HTMLButtonElement),
    sum: find('timeline-sum', HTMLElement),
    status: find('timeline-status', HTMLElement),
    relaxed: find('relaxed', HTMLElement),
    promises: find('promises-then', HTMLElement),
    list: find('timeline', HTMLElement),
  };
}
