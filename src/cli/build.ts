import { rmSync } from 'node:fs';
import { relative } from 'node:path';
import { currentRecord } from '../record/current.ts';
import { type OutputFolder, outputFolder, putInPlace, restoreLast } from './output-folder.ts';

/**
 * `npm run build`: checks the record, builds the site apart from the last one and puts it in its place only when all of it
 * succeeded, so that a failed build leaves the last good one untouched. Exits with 1 on failure. OUT names the folder.
 */
async function buildInto(folder: OutputFolder): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['OUT'] = folder.workshop;
  const clear = (): void => rmSync(folder.workshop, { recursive: true, force: true });
  try {
    restoreLast(folder);
    currentRecord();
    clear();
    const { build } = await import('astro');
    await build({ logLevel: 'warn' });
    putInPlace(folder);
  } finally {
    clear();
  }
}

try {
  const folder = outputFolder(process.env['OUT'] ?? 'dist', process.cwd());
  await buildInto(folder);
  console.log(`The site is in ${relative('.', folder.target)}/.`);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
