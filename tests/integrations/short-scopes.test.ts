import { describe, expect, it } from 'vitest';
import { shortNames } from '../../src/integrations/short-scopes.ts';

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
