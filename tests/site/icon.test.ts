import { describe, expect, it } from 'vitest';
import { icon, iconFile } from '../../src/site/icon.ts';

describe('the sign of the site', () => {
  it('comes along whole in its address', () => {
    const [type, drawing = ''] = icon.split(/,(.*)/s);
    expect(type).toBe('data:image/svg+xml');
    expect(decodeURIComponent(drawing)).toBe(iconFile.trim().replaceAll('"', "'"));
  });

  it('may stand in a page and in a style without being escaped', () => {
    expect(icon).not.toMatch(/["<>#\n]/);
  });
});
