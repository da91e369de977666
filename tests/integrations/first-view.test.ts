import { describe, expect, it } from 'vitest';
import { withOneStylesheet, withLaterScripts } from '../../src/integrations/first-view.ts';

const page = (...addresses: string[]): string =>
  `<head>${addresses.map((address) => `<link rel="stylesheet" href="${address}">`).join('')}<title>A</title></head>`;

describe('the stylesheets of a page', () => {
  it('become one, in their order, at the place of the first', () => {
    const asked: string[][] = [];
    const html = withOneStylesheet(page('/a.css', '/b.css', '/c.css'), (addresses) => {
      asked.push([...addresses]);
      return '/abc.css';
    });
    expect(html).toBe(page('/abc.css'));
    expect(asked).toEqual([['/a.css', '/b.css', '/c.css']]);
  });

  it('stay as they are when there is one, or none', () => {
    const join = (): string => '/other.css';
    expect(withOneStylesheet(page('/a.css'), join)).toBe(page('/a.css'));
    expect(withOneStylesheet(page(), join)).toBe(page());
  });
});

describe('the modules of a page', () => {
  const page = (head: string, rest: string): string =>
    `<head>${head}</head><body><script type="module" src="/a.js"${rest}></script><script type="module" src="/b.js"${rest}>`;

  it('are asked for at once, each once, with those they import, after what the first view needs', () => {
    const imports = new Map([
      ['/a.js', ['/shared.js', '/b.js']],
      ['/b.js', ['/shared.js']],
      ['/shared.js', ['/deep.js']],
      ['/deep.js', ['/shared.js']],
    ]);
    const preload = (name: string): string => `<link rel="modulepreload" href="/${name}.js" fetchpriority="low">`;
    expect(withLaterScripts(page('', ''), (script) => imports.get(script) ?? [])).toBe(
      page(preload('shared') + preload('deep'), ' fetchpriority="low"'),
    );
  });

  it('are asked for themselves where a script does nothing but import them', () => {
    const meantBy = (script: string): string => (script === '/a.js' ? '/shared.js' : script);
    const html = withLaterScripts(page('', ''), () => [], meantBy);
    expect(html).toBe(page('', ' fetchpriority="low"').replace('/a.js', '/shared.js'));
  });

  it('need no word when they import nothing', () => {
    expect(withLaterScripts(page('', ''), () => [])).toBe(page('', ' fetchpriority="low"'));
  });
});
