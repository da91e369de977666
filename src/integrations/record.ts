import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { contentFolder } from '../record/content-folder.ts';
import { readCurrent, rereadRecord } from '../record/kept/read-current.ts';
import { formatProblems, RecordError } from '../record/problem.ts';

/** How long the folder must be quiet before it is read again, in milliseconds: an editor, or git, writes several files at once. */
const quiet = 50;

const own = resolve('src') + sep;

/**
 * Makes the next page run the site's own modules again, so that they take the new record. Vite does not compile them again.
 * Astro's own modules stay: if they are cleared during a request, Astro answers "unable to find a component instance".
 */
function runAgain(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    if (!isRunnableDevEnvironment(environment)) continue;
    const { evaluatedModules } = environment.runner;
    for (const [id, module] of evaluatedModules.idToModuleMap)
      if (id.startsWith(own) || id.includes('virtual:astro:page:')) evaluatedModules.invalidateModule(module);
  }
}

/**
 * Checks the record before a build, so that a record with problems leaves the last good build untouched,
 * and keeps the development server in step with it: a change below the record's folder reloads the page,
 * a problem is shown in the terminal and in the browser's overlay while the server lives on.
 */
export function record(): AstroIntegration {
  return {
    name: 'record',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({ pattern: '/_redirects', entrypoint: './src/pages/_redirects.ts', prerender: true });
      },
      'astro:build:start': () => {
        readCurrent();
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = resolve(contentFolder);
        let waiting: NodeJS.Timeout | undefined;
        const reread = (): void => {
          const { record, problems } = rereadRecord();
          runAgain(server);
          if (!record) {
            logger.error(`\n${formatProblems(problems)}`);
            server.ws.send({ type: 'error', err: { message: new RecordError(problems).message, stack: '' } });
          } else server.ws.send({ type: 'full-reload' });
        };
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!`${resolve(path)}${sep}`.startsWith(`${folder}${sep}`)) return;
          clearTimeout(waiting);
          waiting = setTimeout(reread, quiet);
        });
      },
    },
  };
}
