import { describe, expect, it, test } from 'vitest';
import { shortNames, shortShapes } from '../../src/integrations/short-scopes.ts';

test('empty shapes end in their own tags, and no other element does', () => {
  expect(
    shortShapes('<path d="M0 0"></path><use${f(x)} data-1></use><g></g><circle r="1"><title>1</title></circle>'),
  ).toBe('<path d="M0 0"/><use${f(x)} data-1/><g></g><circle r="1"><title>1</title></circle>');
});

describe('the scopes of styles', () => {
  const shorten = shortNames(['src/b.astro', 'src/a.astro']);

  it('are called by the place of their component, in modules and in stylesheets alike', () => {
    expect(shorten('<p data-astro-cid-n7vp2aum>', 'src/a.astro')).toBe('<p data-0>');
    expect(shorten('.a[data-astro-cid-n7vp2aum]{} .b[data-astro-cid-n7vp2aum]{}', 'src/a.astro')).toBe(
      '.a[data-0]{} .b[data-0]{}',
    );
    expect(shorten('<p data-astro-cid-7uey5uws>', 'src/b.astro')).toBe('<p data-1>');
  });

  it('keep their names where they are of no component of the site', () => {
    expect(shorten('<p data-astro-cid-n7vp2aum>', 'node_modules/x/c.astro')).toBe('<p data-astro-cid-n7vp2aum>');
  });
});
