import type { AstroIntegration } from 'astro';

/** The module Vite puts before each import() of a browser script (vite, `plugins/importAnalysisBuild`). */
const helper = '\0vite/preload-helper.js';
const plain = '\0plain-import:';

/**
 * Lets scripts import others on demand by the browser's own means. Vite's helper, which each page would load, fetches the
 * stylesheets of what is imported; a script that needs one adds it by itself. Every module has a helper of its own, so that
 * none becomes a file that scripts share and a page must ask for.
 */
export function plainImports(): AstroIntegration {
  return {
    name: 'plain-imports',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'plain-imports',
                enforce: 'pre',
                resolveId: (id, importer = '') => (id === helper ? `${plain}${importer}` : undefined),
                load: (id) => (id.startsWith(plain) ? 'export const __vitePreload = (load) => load();' : undefined),
              },
            ],
          },
        });
      },
    },
  };
}
