/**
 * Puts a "Copy link" control behind every permalink of the page, and shows the controls that copy or share the page itself.
 * Without script the number of a fact is the link.
 */
const announcer = document.createElement('p');
announcer.className = 'visually-hidden';
announcer.setAttribute('aria-live', 'polite');
document.body.append(announcer);

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.permalink')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy link';
  button.setAttribute('aria-label', (link.getAttribute('aria-label') ?? 'Link').replace(/^Link/, 'Copy link'));
  copies(button, () => link.href);
  (link.parentElement?.querySelector('[data-copy-into]') ?? link.parentElement)?.append(button);
}

const here = (): string => location.href.replace(/#.*/, '');
const copyPage = document.querySelector<HTMLButtonElement>('[data-copy-page]');
if (copyPage) {
  copies(copyPage, here);
  copyPage.hidden = false;
}
const share = document.querySelector<HTMLButtonElement>('[data-share]');
if (share && 'share' in navigator) {
  share.hidden = false;
  share.addEventListener('click', () => {
    // A reader who changes their mind closes the dialog, which rejects.
    navigator.share({ title: document.title, url: here() }).catch(() => undefined);
  });
}

/** Lets a button copy an address, and say that it did. */
function copies(button: HTMLButtonElement, address: () => string): void {
  button.addEventListener('click', () => {
    void copy(address(), button);
  });
}

async function copy(address: string, button: HTMLButtonElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(address);
    button.textContent = 'Copied';
    announcer.textContent = `Copied ${address}`;
  } catch {
    // The clipboard is closed to pages without a secure origin; the address bar then shows the link to copy.
    location.href = address;
    button.textContent = 'In the address bar';
    announcer.textContent = 'The link is in the address bar.';
  }
  setTimeout(() => (button.textContent = 'Copy link'), 2500);
}

export {};
