import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { overweight } from '../../src/integrations/budgets.ts';
import { readPage } from '../../src/integrations/built-pages.ts';

const noise = (bytes: number): string => randomBytes(bytes).toString('base64');
const none = (): Buffer => Buffer.from('');

describe('budgets', () => {
  it('let a light event page pass', () => {
    expect(overweight([readPage('/events/a/', '<p>short</p>')], '/', none)).toEqual([]);
  });

  it('hold an event page to 10 kB of HTML after gzip', () => {
    expect(overweight([readPage('/events/a/', noise(12_000))], '/', none)[0]).toMatch(
      /^\/events\/a\/: html weighs \d{5} bytes after gzip, at most 10000$/,
    );
  });

  it('add up the styles and scripts that a page asks for, below the base path', () => {
    const html =
      '<link rel="stylesheet" href="/base/_assets/a.css"><script type="module" src="/base/_assets/a.js"></script>';
    const read = (address: string): Buffer => Buffer.from(address.endsWith('.css') ? noise(12_000) : noise(6_000));
    expect(overweight([readPage('/events/a/', html)], '/base/', read)).toEqual([
      expect.stringContaining('css weighs'),
      expect.stringContaining('js weighs'),
    ]);
  });
});
