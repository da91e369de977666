import { contentFolder } from '../record/content-folder.ts';
import { RecordError } from '../record/problem.ts';
import { readArguments } from './arguments.ts';
import { issueAddresses } from './issue/issue-addresses.ts';

const help = `Adds the addresses of new entries, and the numbers of new facts, disagreements and updates, to issued.txt, so that no later
build can drop them. Writes nothing when the record has problems.

  npm run issue                        for content/
  npm run issue -- ./record            for another record

Exits with 0 when all are in, with 1 when the record has problems, with 2 on a wrong call.`;

/** `npm run issue [-- folder]`: see `help`. */
const [folder = contentFolder] = readArguments(help, {}, [0, 1]).positionals;
try {
  const { file, added } = issueAddresses(folder);
  for (const line of added) console.log(line);
  console.log(
    added.length === 0
      ? 'Nothing new.'
      : `Added or extended ${added.length} ${added.length === 1 ? 'entry' : 'entries'} in ${file}.`,
  );
} catch (error) {
  if (!(error instanceof RecordError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
