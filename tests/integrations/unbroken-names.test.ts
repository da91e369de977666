import { describe, expect, it } from 'vitest';
import { keepNamesWhole } from '../../src/integrations/unbroken-names.ts';

const body = (html: string): string => keepNamesWhole(`<body>${html}`).replace('<body>', '');
const whole = (name: string): string => `<span class="whole">${name}</span>`;

describe('names that no line may break', () => {
  it.each(['Luna-26', 'RD-180', 'Chang’e-4', 'РД-180', 'Il-76', '2018-2022'])('%s is one of them', (name) => {
    expect(body(`<p>About ${name}, again.</p>`)).toBe(`<p>About ${whole(name)}, again.</p>`);
  });

  it.each(['long-term', 'engines-for-electronics', '2015-10-12', 'https://a.example/luna-26/', '480- to 500-tonne'])(
    '%s is none',
    (words) => {
      expect(body(`<p>${words}</p>`)).toBe(`<p>${words}</p>`);
    },
  );

  it('attributes, scripts, drawings, choices and the head of the page stay as they are', () => {
    const still =
      '<head><title>Luna-26</title></head><body><a href="/x/luna-26/" title="a > Luna-26">x</a><svg><svg></svg><title>Luna-26</title><text>Luna-26</text></svg>' +
      '<select><option>Luna-26</option></select><script>Luna-26</script><code>Luna-26</code>';
    expect(keepNamesWhole(still)).toBe(still);
  });

  it('the words are the same', () => {
    const text = '<p>Papers on Luna-26 and Chang’e-7</p>';
    expect(body(text).replace(/<[^>]+>/g, '')).toBe(text.replace(/<[^>]+>/g, ''));
  });
});
