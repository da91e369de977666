import { parseArgs } from 'node:util';
import { type Format, formats, isFormat } from './report.ts';

/** What `npm run check` was asked for. */
export interface CheckRequest {
  readonly format: Format;
  /** Files and folders to report on; none means the whole record. */
  readonly paths: readonly string[];
  readonly fix: boolean;
  readonly write: boolean;
  readonly watch: boolean;
  readonly warnings: boolean;
  readonly failOnWarnings: boolean;
}

export const checkHelp = `npm run check -- [options] [files or folders]

Reads the whole record and reports what is wrong: file:line:column  rule  what is wrong  what to write instead.
Below, it says why each of these rules is kept, and which page explains it. With files or folders, reports on these only.

  --warnings            also print warnings, which stop no build (for named files they always are)
  --fail-on-warnings    exit with 1 on a warning too
  --fix                 show what can be mended without a decision, as a difference
  --fix --write         mend it
  --watch               check again whenever a file of the record changes
  --json                print problems as JSON; the same as --format json
  --format NAME         ${formats.join(', ')} (annotations of a GitHub workflow)
  --help                print this

Exits with 0 without errors, with 1 when there are some, with 2 on a wrong call.

Examples
  npm run check
  npm run check -- content/events/2015/2015-10-12-rogozin-engines-for-electronics.md
  npm run check -- --warnings content/promises
  npm run check -- --fix --write content/events/2015
  npm run check -- --json > problems.json
  CONTENT=./another-record npm run check`;

/** Reads the words after `npm run check --`. Gives the help, or a sentence on what is wrong with them, as text. */
export function readCheckRequest(
  words: readonly string[],
): CheckRequest | { readonly help: string; readonly wrong: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        json: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        fix: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
        warnings: { type: 'boolean', default: false },
        'fail-on-warnings': { type: 'boolean', default: false },
      },
    });
    if (values.help) return { help: checkHelp, wrong: false };
    const format = values.json ? 'json' : values.format;
    if (!isFormat(format))
      return { help: `There is no format "${format}". Use one of: ${formats.join(', ')}.`, wrong: true };
    if (values.write && !values.fix)
      return { help: '--write belongs to --fix: npm run check -- --fix --write', wrong: true };
    const { fix, write, watch, warnings } = values;
    return { format, paths: positionals, fix, write, watch, warnings, failOnWarnings: values['fail-on-warnings'] };
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split(/(?<=\.) /);
    return { help: `${reason}\n"npm run check -- --help" lists the options.`, wrong: true };
  }
}
