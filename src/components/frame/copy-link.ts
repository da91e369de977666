/** Puts a "Copy link" control behind every permalink of the page. Without script the number itself is the link. */
const announcer = document.createElement('p');
announcer.className = 'visually-hidden';
announcer.setAttribute('role', 'status');
document.body.append(announcer);

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-permalink]')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy link';
  button.setAttribute('aria-label', (link.getAttribute('aria-label') ?? 'Link').replace(/^Link/, 'Copy link'));
  button.addEventListener('click', () => {
    void copy(link.href, button);
  });
  (
    link.closest('[data-copy-into]') ??
    link.parentElement?.querySelector('[data-copy-into]') ??
    link.parentElement
  )?.append(button);
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
