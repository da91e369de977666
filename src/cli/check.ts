import { parseArgs } from 'node:util';
import { contentFolder } from '../record/content-folder.ts';
import { checkRecord } from '../record/load.ts';
import { countProblems, formats, isFormat, reportProblems, summary } from './report.ts';

/**
 * `npm run check [-- --format text|json|github] [folder]`: prints every problem of the record, one a line, and their
 * number; without problems one line on what the record holds. Exits with 1 on problems, with 2 on a wrong call.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { format: { type: 'string', default: 'text' } },
});
const { format } = values;

if (!isFormat(format)) {
  console.error(`There is no format "${format}". Use one of: ${formats.join(', ')}.`);
  process.exit(2);
}
const { record, problems } = checkRecord(positionals[0] ?? contentFolder);
if (format === 'json' || problems.length > 0) console.log(reportProblems(problems, format));
if (record) console.error(summary(record));
else console.error(`\n${countProblems(problems)}. Each rule is explained in docs/rules/.`);
process.exitCode = problems.length > 0 ? 1 : 0;
