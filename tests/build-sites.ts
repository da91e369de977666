import { execFileSync } from 'node:child_process';
import { sites } from './sites.ts';

/** Builds every site the browser tests read, for real, with the command editors use. */
export default function buildSites(): void {
  if (process.env['SITE_DIR'] !== undefined) return;
  for (const { content, base, out } of Object.values(sites))
    execFileSync(process.execPath, ['src/cli/build.ts'], {
      stdio: 'inherit',
      env: { ...process.env, CONTENT: content, BASE: base, OUT: out },
    });
}
