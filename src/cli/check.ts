import { readFileSync, statSync, watch, writeFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { contentFolder } from '../record/content-folder.ts';
import { readKept } from '../record/kept/kept-reader.ts';
import { checkRecord, type LoadResult } from '../record/load.ts';
import { type CheckRequest, readCheckRequest } from './check-arguments.ts';
import { differenceOf, fixText } from './fix.ts';
import { countProblems, reasons, reportProblems, summary } from './report.ts';

/** `npm run check`: prints what is wrong with the record; see `checkHelp`. */
const request = readCheckRequest(process.argv.slice(2));
if ('help' in request) {
  (request.wrong ? console.error : console.log)(request.help);
  process.exit(request.wrong ? 2 : 0);
}

const asked = foldersAndFiles(request);
process.exitCode = once(request);
if (request.watch) {
  let waiting: NodeJS.Timeout | undefined;
  watch(asked.folder, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      console.error(`\n${new Date().toLocaleTimeString('en-GB')}`);
      once(request);
    }, 100);
  });
}

/** The folder of the record, and the files and folders in it that are reported on. */
function foldersAndFiles({ paths }: CheckRequest): { folder: string; within: readonly string[] } {
  for (const path of paths)
    if (!statSync(path, { throwIfNoEntry: false })) {
      console.error(`There is no file or folder "${path}".`);
      process.exit(2);
    }
  const [first] = paths;
  const record = first !== undefined && statSync(`${first}/record.yaml`, { throwIfNoEntry: false })?.isFile();
  if (record === true && paths.length === 1) return { folder: first, within: [] };
  for (const path of paths)
    if (relative(contentFolder, path).startsWith('..')) {
      console.error(`"${path}" is not in ${contentFolder}. Name files of the record, or another record with CONTENT=…`);
      process.exit(2);
    }
  return { folder: contentFolder, within: paths.map((path) => relative(contentFolder, path).split(sep).join('/')) };
}

function isAsked({ file = '' }: VFileMessage): boolean {
  const path = relative(asked.folder, file).split(sep).join('/');
  return (
    asked.within.length === 0 || asked.within.some((one) => one === '' || path === one || path.startsWith(`${one}/`))
  );
}

/** Checks once, mends when that was asked for, prints the rest; gives the exit code. */
function once({ format, fix, write, warnings, failOnWarnings }: CheckRequest): number {
  let result = checkRecord(asked.folder, readKept);
  if (fix) {
    result = mend(result, write);
    if (!write) return result.problems.some((problem) => isAsked(problem) && problem.expected) ? 1 : 0;
  }
  const found = result.problems.filter(isAsked);
  const errors = found.filter(({ fatal }) => fatal);
  const shown = warnings || failOnWarnings || asked.within.length > 0 || format !== 'text' ? found : errors;
  if (format === 'json' || shown.length > 0) console.log(reportProblems(shown, format));
  if (format === 'text' && shown.length > 0) console.error(`\n${reasons(shown)}`);
  const others = found.length - errors.length;
  const hint =
    others > 0 && shown.length === errors.length ? ` ${countProblems(others, 'warning')}: --warnings shows them.` : '';
  if (errors.length > 0) console.error(`\n${countProblems(errors.length)}.${hint}`);
  else if (asked.within.length > 0)
    console.error(found.length === 0 ? 'No problems.' : `${countProblems(others, 'warning')}.`);
  else if (result.record) console.error(`${summary(result.record)}${hint}`);
  return errors.length > 0 || (failOnWarnings && found.length > 0) ? 1 : 0;
}

/** Shows every replacement that is certain as a difference, and makes it when `write` says so, until none is left. */
function mend(first: LoadResult, write: boolean): LoadResult {
  let result = first;
  for (let round = 0; round < 10; round += 1) {
    const fixable = result.problems.filter((problem) => isAsked(problem) && problem.expected);
    if (fixable.length === 0) {
      if (round === 0) console.error('Nothing can be mended without a decision.');
      break;
    }
    for (const file of new Set(fixable.map((problem) => problem.file ?? ''))) {
      const before = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
      const after = fixText(
        before,
        fixable.filter((problem) => problem.file === file),
      );
      console.log(differenceOf(file, before, after));
      if (write) writeFileSync(file, after);
    }
    if (!write) {
      console.error('\nNothing was changed. "--fix --write" makes these changes.');
      break;
    }
    result = checkRecord(asked.folder, readKept);
  }
  return result;
}
