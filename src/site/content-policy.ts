import { createHash } from 'node:crypto';
import { turnStyle } from './page-turns.ts';

const turnHash = `'sha256-${createHash('sha256').update(turnStyle).digest('base64')}'`;

/**
 * The Content-Security-Policy that a page brings along in a meta element, since some hosts send no headers of ours: nothing but files of the
 * site, no inline script, no style but the one rule that turns pages. WebAssembly only where the search may run, which needs it.
 * What a meta element cannot say (who may frame a page) stands in public/_headers.
 */
export function contentPolicy({ search }: { search: boolean }): string {
  return [
    "default-src 'none'",
    `script-src 'self'${search ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src 'self' ${turnHash}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
