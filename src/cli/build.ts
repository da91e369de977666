import { relative } from 'node:path';
import { contentFolder } from '../record/content-folder.ts';
import { readCurrent } from '../record/kept/read-current.ts';
import { basePath } from '../site/address.ts';
import { readArguments } from './arguments.ts';
import { markBuild, readMarker } from './build-marker.ts';
import { holdLock } from './lock.ts';
import { assertReplaceable, defaultOut, type OutputFolder, outputFolder } from './output-folder.ts';
import { putInPlace, tidy } from './put-in-place.ts';

/** How long a build waits for another one into the same folder, in milliseconds. */
const patience = 15 * 60_000;

/**
 * `npm run build`: checks the record, builds the site apart from the last one and puts it in its place only when all of it
 * succeeded, so that a failed or killed build leaves the last good one untouched. Exits with 1 on failure. OUT names the folder.
 */
async function buildInto(folder: OutputFolder): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['OUT'] = folder.workshop;
  try {
    tidy(folder);
    const record = readCurrent().vocabulary.title;
    // Frees what reading no longer needs: two thirds of the memory used by then.
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    const { build } = await import('astro');
    await build({ logLevel: 'warn' });
    markBuild(folder.workshop, { record, base: basePath(process.env['BASE']) });
    const last = readMarker(folder.target);
    assertReplaceable(folder.target, folder.target);
    putInPlace(folder);
    const shown = relative('.', folder.target);
    const instead = last && last.record !== record ? `, in the place of a site of "${last.record}"` : '';
    console.log(`The site of "${record}" (${contentFolder}/) is in ${shown}/${instead}.`);
  } finally {
    tidy(folder);
  }
}

const help = `Checks the record and builds the site. The last site is replaced only when all of it succeeded.

  npm run build                        into dist/
  CONTENT=./record npm run build       of another record, into dist-record/
  OUT=/var/www/site npm run build      into another folder
  SITE=https://example.org BASE=/space npm run build      for where it will be published

Exits with 0 when the site is built, with 1 when something is wrong, with 2 on a wrong call.`;

async function main(): Promise<void> {
  readArguments(help, {}, [0, 0]);
  const folder = outputFolder(process.env['OUT'] ?? defaultOut(contentFolder), process.cwd());
  const shown = relative('.', folder.target);
  const onWait = (): void => console.log(`Another build into ${shown}/ is at work. Waiting for it to end.`);
  const lock = holdLock(folder.lock, { onWait, patience });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      tidy(folder);
      process.exit(1);
    });
  await buildInto(folder);
  lock.close();
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
