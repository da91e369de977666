let gathering: Promise<void> | undefined;
let whole = false;

/** Whether all parts have been put together. */
export function isWhole(): boolean {
  return whole;
}

/** The list that a page of a part holds. Throws when the page does not answer or holds none. */
async function partAt(address: string): Promise<Node[]> {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const list = page.querySelector('[data-list]');
  if (!response.ok || !list) throw new Error(`No list at ${address}.`);
  return [...list.childNodes];
}

/**
 * Fetches the pages that the links `[data-part]` of a directory lead to, once, and puts their lists into `list` in the
 * order of the links. Rejects when one of them cannot be had; the next call tries again.
 */
export function gather(list: HTMLElement, directory: HTMLElement): Promise<void> {
  gathering ??= (async () => {
    try {
      const links = [...directory.querySelectorAll<HTMLAnchorElement>('a[data-part]')];
      const found = await Promise.all(links.map((link) => partAt(link.href)));
      list.replaceChildren(...found.flat());
      whole = true;
    } finally {
      gathering = undefined;
    }
  })();
  return gathering;
}
