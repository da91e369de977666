import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** Prints a sentence and ends: with 1 when nothing could be done, with 2 on a wrong call. */
export function fail(message: string, code: 1 | 2 = 1): never {
  console.error(message);
  process.exit(code);
}

/**
 * The words after `npm run NAME --`, of which at least and at most so many are no options. Prints the help when it is asked for, or
 * what is wrong with the call, and ends.
 */
export function readArguments<Options extends ParseArgsOptionsConfig>(
  help: string,
  options: Options,
  [least, most]: readonly [number, number],
): ReturnType<typeof parseArgs<{ options: Options; allowPositionals: true }>> {
  if (process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(help);
    process.exit(0);
  }
  try {
    const read = parseArgs({ options, allowPositionals: true });
    const { length } = read.positionals;
    if (length >= least && length <= most) return read;
    return fail(
      length < least ? `Something is missing.\n\n${help}` : `One word too many: "${read.positionals[most] ?? ''}".`,
      2,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. To specify')[0] : String(error);
    return fail(
      `${reason ?? ''}\n"npm run ${process.env['npm_lifecycle_event'] ?? 'NAME'} -- --help" lists the options, with examples.`,
      2,
    );
  }
}
