const comments = /\/\*[^]*?\*\//g;
/** What stands before a block, in nested rules as well; the rules within an at-rule count like others. */
const preludes = /([^{};]+)\{/g;
/** A part that Astro leaves alone, with at most one pair of brackets within. */
const global = /:global\((?:[^()]|\([^()]*\))*\)/g;
const name = /^[a-z][\w-]*|[.#][\w-]+|\[[\w-]+/g;

/**
 * The compound selectors of the style elements that Astro keeps to a component's own elements, each as the names of which an element must
 * have all: "li", ".plain", "#top", "[hidden". One without names (`*`, `:first-child`) means any element.
 */
function compounds(source: string): string[][] {
  return [...source.matchAll(/<style>([^]*?)<\/style>/g)].flatMap(([, css = '']) =>
    [...css.replace(comments, '').matchAll(preludes)]
      .map(([, prelude = '']) => prelude)
      .filter((prelude) => !prelude.trim().startsWith('@'))
      // What stands in the brackets of `:is()` or `:not()` counts as selectors of its own.
      .flatMap((prelude) => prelude.replace(global, '').split(/[\s,>+~&()]+/))
      .filter((part) => part !== '' && !/^(?::(?:is|not|where|has)$|\d)/.test(part))
      .map((part) => part.match(name) ?? []),
  );
}

/** Where the tag begins within which `end` lies, past the expressions between; undefined where it is not found. */
function tagStart(code: string, end: number): number | undefined {
  let depth = 0;
  for (let at = end - 1; at >= 0; at -= 1) {
    const sign = code[at];
    if (sign === '}') depth += 1;
    else if (sign === '{') depth -= 1;
    else if (sign === '<' && depth === 0) return at;
    if (depth < 0) return undefined;
  }
  return undefined;
}

/** Whether one of the selectors may mean the element of an opening tag, as Astro's compiler writes it. */
function isMeant(tag: string, selectors: readonly (readonly string[])[]): boolean {
  const type = /^<([a-z][\w-]*)/.exec(tag)?.[1];
  // A tag that holds the end of another is none: a bracket in a string was taken for one of the code.
  if (type === undefined || tag.includes('</') || tag.includes('$$spreadAttributes')) return true;
  const computed = new Set([...tag.matchAll(/, "([\w:-]+)"\)/g)].map(([, attribute]) => attribute));
  const classes = /\sclass="([^"]*)"/.exec(tag)?.[1]?.split(/\s+/) ?? [];
  const id = /\sid="([^"]*)"/.exec(tag)?.[1];
  const has = (each: string): boolean => {
    const rest = each.slice(1);
    if (each.startsWith('.')) return classes.includes(rest) || computed.has('class') || computed.has('class:list');
    if (each.startsWith('#')) return id === rest || computed.has('id');
    if (each.startsWith('[')) return computed.has(rest) || new RegExp(`\\s${rest}(?=[\\s=]|$)`).test(tag);
    return each === type;
  };
  return selectors.some((names) => names.every(has));
}

/**
 * Takes the scope from those elements of a compiled component that no selector of its own style can mean: they were most of those that
 * carried one. `source` is the component as it was written.
 */
export function withoutNeedlessScopes(code: string, source: string): string {
  const selectors = compounds(source);
  return code.replace(/ data-astro-cid-[a-z0-9]{8}(?=[\s>])/g, (scope, at: number) => {
    const start = tagStart(code, at);
    return start === undefined || isMeant(code.slice(start, at), selectors) ? scope : '';
  });
}
