import { describe, expect, it } from 'vitest';
import { shortNames } from '../../src/integrations/short-scopes.ts';

describe('the scopes of styles', () => {
  it('are called by half of their hash, in modules and in stylesheets alike', () => {
    const shorten = shortNames();
    expect(shorten('<p data-astro-cid-n7vp2aum>')).toBe('<p data-n7vp>');
    expect(shorten('.a[data-astro-cid-n7vp2aum]{} .b[data-astro-cid-7uey5uws]{}')).toBe(
      '.a[data-n7vp]{} .b[data-7uey]{}',
    );
  });

  it('are never two by one name', () => {
    const shorten = shortNames();
    shorten('[data-astro-cid-n7vp2aum]');
    expect(() => shorten('[data-astro-cid-n7vp0000]')).toThrowErrorMatchingInlineSnapshot(
      `[Error: Two scopes begin with n7vp: keep one more sign of them in src/integrations/short-scopes.ts.]`,
    );
  });
});
