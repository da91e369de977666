import type { AstroIntegration } from 'astro';

/** The module Vite puts before each import() of a browser script (vite, `plugins/importAnalysisBuild`). */
const helper = '\0vite/preload-helper.js';

/**
 * Lets scripts import others on demand by the browser's own means. Vite's helper, which each page would load, fetches the
 * stylesheets of what is imported; a script that needs one adds it by itself.
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
                load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : undefined),
              },
            ],
          },
        });
      },
    },
  };
}
