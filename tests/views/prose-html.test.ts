import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/record/markdown/body.ts';
import { proseOf } from '../../src/record/markdown/prose.ts';
import { proseHtml } from '../../src/views/prose-html.ts';

const prose = (markdown: string) => proseOf(parseBody('x.md', markdown, 1).lead);
const inline = (markdown: string) => {
  const [paragraph] = parseBody('x.md', markdown, 1).lead;
  return proseOf(paragraph?.type === 'paragraph' ? paragraph.children : []);
};
const number = (id: string): number | undefined => ({ tass: 1, ria: 2 })[id];

describe('prose as HTML', () => {
  it('turns citations into numbered links to the sources, without gaps', () => {
    expect(proseHtml(inline('It is said.[^tass][^ria]'), { base: '/', number })).toBe(
      'It is said.<sup class="cite"><a href="#source-tass" aria-label="Source 1">1</a></sup><sup class="cite"><a href="#source-ria" aria-label="Source 2">2</a></sup>',
    );
  });

  it('has the numbers of one statement in order, in whichever order its sources are cited', () => {
    const numbers = (markdown: string): (string | undefined)[] =>
      [...proseHtml(inline(markdown), { base: '/', number }).matchAll(/>(\d)</g)].map(([, digit]) => digit);
    expect(numbers('It is said.[^ria][^tass] And again.[^ria] Once more.[^tass]')).toEqual(['1', '2', '2', '1']);
    expect(proseHtml(inline('It is said.[^ria][^tass]'), { base: '/', number, onPaper: true })).toBe(
      'It is said.<sup>1</sup><sup>,2</sup>',
    );
  });

  it('leaves citations out where no numbers are asked for', () => {
    expect(proseHtml(inline('It is said.[^tass]'), { base: '/' })).toBe('It is said.');
  });

  it('leads links between entries below the base path', () => {
    expect(proseHtml(prose('See [the deal](event:2015-10-12-deal).'), { base: '/some/base/' })).toBe(
      '<p>See <a href="/some/base/events/2015-10-12-deal/">the deal</a>.</p>',
    );
  });

  it('for paper has bare numbers with a comma between, and words in place of links to entries', () => {
    const paper = { base: '/', number, onPaper: true };
    expect(proseHtml(prose('See [the deal](event:2015-10-12-deal).[^tass][^ria] Or not.[^ria]'), paper)).toBe(
      '<p>See the deal.<sup>1</sup><sup>,2</sup> Or not.<sup>2</sup></p>',
    );
    expect(proseHtml(inline('It is said.[^tass] Again.[^ria]'), paper)).toBe(
      'It is said.<sup>1</sup> Again.<sup>2</sup>',
    );
  });

  it('escapes what is not markup', () => {
    expect(proseHtml(prose('Tom &amp; 3 &lt; 4'), { base: '/' })).toBe('<p>Tom &#x26; 3 &#x3C; 4</p>');
  });
});
