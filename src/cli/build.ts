import { existsSync, renameSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { currentRecord } from '../record/current.ts';

/**
 * `npm run build`: checks the record, builds the site beside the last one and puts it in its place only when all of it
 * succeeded, so that a failed build leaves the last good one untouched. Exits with 1 on failure.
 */
const target = resolve(process.env['OUT'] ?? 'dist');
const fresh = `${target}.new`;

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['OUT'] = fresh;

try {
  currentRecord();
  rmSync(fresh, { recursive: true, force: true });
  const { build } = await import('astro');
  await build({ logLevel: 'warn' });
  if (existsSync(target)) rmSync(target, { recursive: true });
  renameSync(fresh, target);
  console.log(`The site is in ${relative('.', target)}/.`);
  process.exit(0);
} catch (error) {
  rmSync(fresh, { recursive: true, force: true });
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
