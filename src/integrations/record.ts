import type { AstroIntegration } from 'astro';
import { checkRecord } from '../record/load.ts';
import { contentFolder } from '../record/content-folder.ts';
import { currentRecord, forgetRecord } from '../record/current.ts';
import { formatProblems, RecordError } from '../record/problem.ts';

/**
 * Checks the record before a build, so that a record with problems leaves the last good build untouched,
 * and keeps the development server in step with it: a change below the record's folder reloads the page,
 * a problem is shown in the terminal and in the browser's overlay while the server lives on.
 */
export function record(): AstroIntegration {
  return {
    name: 'record',
    hooks: {
      'astro:build:start': () => {
        currentRecord();
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.add(contentFolder);
        server.watcher.on('all', (_event, path) => {
          if (!path.includes(contentFolder)) return;
          forgetRecord();
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
          const { record, problems } = checkRecord(contentFolder);
          if (!record) {
            logger.error(`\n${formatProblems(problems)}`);
            server.ws.send({ type: 'error', err: { message: new RecordError(problems).message, stack: '' } });
          } else server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
