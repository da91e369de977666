import { describe, expect, it } from 'vitest';
import { withoutNeedlessScopes } from '../../src/integrations/needed-scopes.ts';

const scope = 'data-astro-cid-n7vp2aum';

/** The elements of a component, as Astro compiles it, that keep their scope beside this style. */
function scoped(code: string, style: string): string[] {
  const lean = withoutNeedlessScopes(code, `<p>1</p>\n<style>${style}</style>`);
  return lean.split('</').flatMap((part) => (part.includes(scope) ? (/<([a-z]+)/.exec(part)?.[1] ?? []) : []));
}

describe('an element keeps the scope of its component', () => {
  const fixed = `<p ${scope}>1</p><b class="a b" ${scope}>2</b><i id="top" ${scope}>3</i><u hidden ${scope}>4</u>`;

  it.each([
    ['its type', 'p { margin: 0 }', ['p']],
    ['one of its classes', '.a { margin: 0 }', ['b']],
    ['its id', '#top { margin: 0 }', ['i']],
    ['an attribute', '[hidden] { margin: 0 }', ['u']],
    ['it within a longer selector', 'section > .a:hover, div + i::before { margin: 0 }', ['b', 'i']],
    ['it in brackets', ':is(p, .a) u:not(s, b) { margin: 0 }', ['p', 'b', 'u']],
    ['it in a rule on narrow screens', '@media (max-width: 30rem) { p { margin: 0 } }', ['p']],
    ['it in a nested rule', 'section { margin: 0; p { margin: 0 } }', ['p']],
    ['nothing, and may mean any element', 'i > :first-child { margin: 0 }', ['p', 'b', 'i', 'u']],
    ['a class that it lacks beside its type', 'p.a { margin: 0 }', []],
    [
      'it only where Astro leaves alone what it names, or in a remark',
      '/* p {} */ .c :global(p:not(.a)) { margin: 0 }',
      [],
    ],
  ])('where a selector names %s', (_case, style, kept) => {
    expect(scoped(fixed, style)).toEqual(kept);
  });

  it('where what a selector names is computed', () => {
    const computed = [
      `<b\${$$addAttribute(x < 1 ? { a: "<" }.a : \`\${x}\`, "class")} ${scope}>1</b>`,
      `<i\${$$addAttribute(["c", { a: x }], "class:list")} ${scope}>2</i>`,
      `<p\${$$spreadAttributes(rest)} ${scope}>3</p>`,
      `<u\${$$addAttribute(x, "title")} ${scope}>4</u>`,
    ].join('');
    expect(scoped(computed, '.a { margin: 0 }')).toEqual(['b', 'i', 'p']);
    expect(scoped(computed, '[title] { margin: 0 }')).toEqual(['p', 'u']);
  });

  it('where its tag is not understood', () => {
    expect(scoped(`f(() => { <b>1</b><i\${$$addAttribute("}", "title")} ${scope}>2</i>`, '.a { margin: 0 }')).toEqual([
      'i',
    ]);
  });
});
