import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { cards } from './src/integrations/cards.ts';
import { editPage } from './src/integrations/edit-page.ts';
import { finishPages } from './src/integrations/finish-pages.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { record } from './src/integrations/record.ts';
import { basePath } from './src/site/address.ts';
import { shortScopes } from './src/integrations/short-scopes.ts';
import { searchIndex } from './src/integrations/search-index.ts';

/**
 * SITE   where the site will stand ("https://example.org"); canonical links, feeds and citations use it
 * BASE   the path it will stand under ("/some/base/")
 * REPORTS  where errors are reported, when record.yaml names no place ("https://example.org/report?page={page}")
 * OUT    the folder it is written to; `npm run build` gives one in the project, and moves the site where it belongs
 * The variable CONTENT (see src/record/content-folder.ts) names the folder of the record.
 */
const site = process.env['SITE'] ?? 'http://localhost:4321';

/**
 * What pages with filters share, in few files: the bundler would make one for each set of modules that some pages share, and
 * a file costs more time than a kilobyte. Each has what its modules import as well.
 */
const shared = [
  ['view', /src\/(?:components\/filter\/(?:choice|day-field)|views\/shape)\.ts$/],
  ['filter', /src\/(?:components\/filter\/facet-lists|views\/filter\/(?:facet-headings|table-text))\.ts$/],
  ['search', /src\/components\/search\/client\/(?:answer|keys|typing)\.ts$/],
];

export default defineConfig({
  site,
  base: basePath(process.env['BASE']),
  outDir: process.env['OUT'] ?? 'dist',
  trailingSlash: 'always',
  compressHTML: true,
  // Renders other pages while one is being written: a large build spent a third of its time waiting for files.
  build: { concurrency: 8, inlineStylesheets: 'never', assets: '_assets' },
  devToolbar: { enabled: false },
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Most pages name three of them; Astro's own names are four times as long.
              entryFileNames: '_assets/[hash].js',
              codeSplitting: {
                groups: shared.map(([name, test], place) => ({ name, test, priority: shared.length - place })),
              },
            },
          },
        },
      },
    },
    // Thousands of files that commands keep and builds write.
    server: {
      watch: {
        ignored: ['**/.cache/{building,cards,compiled,entries,import,sites}/**', '**/dist/**', '**/dist-*/**'],
      },
    },
  },
  integrations: [
    record(),
    editPage(),
    searchIndex(),
    cards(),
    sitemap({ filter: (page) => !/\/(embed|search|print|404)\//.test(page) }),
    plainImports(),
    shortScopes(),
    finishPages(),
  ],
});
