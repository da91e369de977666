import { existsSync, renameSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { currentRecord } from '../record/current.ts';

/**
 * `npm run build`: checks the record, builds the site beside the last one and puts it in its place only when all of it
 * succeeded, so that a failed build leaves the last good one untouched. Exits with 1 on failure.
 */
const target = resolve(process.env['OUT'] ?? 'dist');
const fresh = `${target}.new`;
const old = `${target}.old`;

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['OUT'] = fresh;

try {
  // A build that was broken off between the two renamings leaves the last good site under its other name.
  if (!existsSync(target) && existsSync(old)) renameSync(old, target);
  currentRecord();
  for (const left of [fresh, old]) rmSync(left, { recursive: true, force: true });
  const { build } = await import('astro');
  await build({ logLevel: 'warn' });
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
  console.log(`The site is in ${relative('.', target)}/.`);
  process.exit(0);
} catch (error) {
  rmSync(fresh, { recursive: true, force: true });
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
