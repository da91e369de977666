import type { AstroIntegration } from 'astro';

/** The attribute by which Astro keeps the styles of a component to its own elements: a hash of eight signs. */
const scope = /\bdata-astro-cid-([a-z0-9]{4})([a-z0-9]{4})\b/g;

/**
 * Calls each scope by the first half of its hash: the attribute stands on most elements of every page, and was a fifth of all HTML.
 * Throws when two components have the same half.
 */
export function shortNames(): (code: string) => string {
  const known = new Map<string, string>();
  return (code) =>
    code.replace(scope, (_whole, short: string, rest: string) => {
      if ((known.get(short) ?? rest) !== rest)
        throw new Error(
          `Two scopes begin with ${short}: keep one more sign of them in src/integrations/short-scopes.ts.`,
        );
      known.set(short, rest);
      return `data-${short}`;
    });
}

/** Shortens the scopes in what is built: in stylesheets before Vite takes them out of the modules, in modules when Astro has made them. */
export function shortScopes(): AstroIntegration {
  const shorten = shortNames();
  const transform = (code: string): { code: string; map: null } | undefined =>
    code.includes('data-astro-cid-') ? { code: shorten(code), map: null } : undefined;
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
