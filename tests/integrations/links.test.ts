import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/integrations/built-pages.ts';
import { linkCheck } from '../../src/integrations/links.ts';

const files = new Set(['/', '/events/a/', '/feed.xml', '/events/a.json']);

function broken(html: string, base = '/'): string[] {
  const check = linkCheck(base, (address) => files.has(address));
  check.look(readPage('/', html));
  check.look(readPage('/events/a/', '<p id="fact-1">'));
  return check.broken();
}

describe('internal links', () => {
  it('are fine where a page, an anchor or a file stands', () => {
    expect(
      broken(
        '<a href="/events/a/#fact-1"></a><a href="/feed.xml"></a><a href="events/a.json"></a><a href="https://x.org/no"></a>',
      ),
    ).toEqual([]);
  });

  it('are reported where nothing stands', () => {
    expect(broken('<a href="/events/b/"></a>')).toEqual(['/: /events/b/ leads nowhere']);
  });

  it('are reported where the page has no such anchor', () => {
    expect(broken('<a href="/events/a/#fact-2"></a>')).toEqual(['/: /events/a/#fact-2 has no such anchor']);
    expect(broken('<a href="#fact-1"></a>')).toEqual(['/: #fact-1 has no such anchor']);
  });

  it('are reported where they leave the base path', () => {
    expect(broken('<a href="/events/a/"></a><a href="/base/events/a/"></a>', '/base/')).toEqual([
      '/: /events/a/ leads nowhere',
    ]);
  });
});
