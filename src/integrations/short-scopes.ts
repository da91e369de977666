import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { withoutNeedlessScopes } from './needed-scopes.ts';

/** The attribute by which Astro keeps the styles of a component to its own elements: a hash of eight signs. */
const scope = /\bdata-astro-cid-[a-z0-9]{8}\b/g;

/**
 * Calls the scope of each component by its place among all of them, in alphabetical order: the attribute stands on most elements of every
 * page. `files` are the components, `code` is what was made of one of them.
 */
export function shortNames(files: readonly string[]): (code: string, file: string) => string {
  const places = new Map([...files].sort().map((file, place) => [file, place]));
  return (code, file) => {
    const place = places.get(file);
    return place === undefined ? code : code.replace(scope, `data-${place}`);
  };
}

/** Ends the empty elements of drawings in their own tags, as SVG lets them. */
export function shortShapes(code: string): string {
  return code.replace(/<(circle|line|path|rect|use)\b([^<]*)><\/\1>/g, '<$1$2/>');
}

/** Shortens the scopes in what is built: in stylesheets before Vite takes them out of the modules, in modules when Astro has made them. */
export function shortScopes(): AstroIntegration {
  const shorten = shortNames(globSync('src/**/*.astro'));
  const transform = (code: string, id: string): { code: string; map: null } | undefined => {
    const [path = '', query] = id.split('?');
    const component = path.endsWith('.astro') && query === undefined;
    if (!component && !code.includes('data-astro-cid-')) return undefined;
    const lean = component ? shortShapes(withoutNeedlessScopes(code, readFileSync(path, 'utf8'))) : code;
    return { code: shorten(lean, relative('.', path)), map: null };
  };
  return {
    name: 'short-scopes',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              { name: 'short-scopes-of-styles', enforce: 'pre', apply: 'build', transform },
              { name: 'short-scopes', enforce: 'post', apply: 'build', transform },
            ],
          },
        });
      },
    },
  };
}
