import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import type * as answers from '../cli/edit/answers.ts';
import type { Desk } from '../cli/edit/desk.ts';
import { contentFolder } from '../record/content-folder.ts';

/** The answers and the desk behind them. They and the reading of articles are loaded for those who edit, not for every build. */
async function openDesk(): Promise<{ readonly desk: Desk; readonly answer: typeof answers.answer }> {
  const [{ answer }, { Desk }] = await Promise.all([import('../cli/edit/answers.ts'), import('../cli/edit/desk.ts')]);
  return { desk: new Desk(contentFolder, readFileSync('docs/record.md', 'utf8')), answer };
}

/**
 * The editing page at `/edit/`, and "Edit this entry" with the warnings of the check on the pages of entries: in the development server
 * only. Nothing of it is a route, so nothing of it can come into a build.
 */
export function editPage(): AstroIntegration {
  return {
    name: 'edit-page',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', "import '/src/components/edit/entry-notes.ts';");
      },
      'astro:server:setup': ({ server }) => {
        const folder = resolve(contentFolder);
        let opened: ReturnType<typeof openDesk> | undefined;
        server.watcher.on('all', (_event, file) => {
          if (!relative(folder, resolve(file)).startsWith('..'))
            opened?.then(({ desk }) => desk.changed()).catch(() => undefined);
        });
        const { base } = server.config;
        server.middlewares.use((request, response, next) => {
          const { url = '/' } = request;
          const path = url.startsWith(base) ? url.slice(base.length - 1) : url;
          if (!path.startsWith('/edit/')) {
            next();
            return;
          }
          (opened ??= openDesk())
            .then(({ desk, answer }) => answer(request, response, { desk, folder: contentFolder, base, path }))
            .then((done) => {
              if (!done) next();
            })
            .catch(next);
        });
      },
    },
  };
}
