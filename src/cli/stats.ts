import { contentFolder } from '../record/content-folder.ts';
import { readKept } from '../record/kept/kept-reader.ts';
import { loadRecord } from '../record/load.ts';
import { RecordError } from '../record/problem.ts';
import { fail, readArguments } from './arguments.ts';
import { thinSpots } from './thin.ts';

const help = `Counts where the record is thin: a single original source, no source in the original language, no headline, no date, and so on.
It is no check: it exits with 0 whatever it finds, and with 1 when the record cannot be read.

  npm run stats                        the counts
  npm run stats -- --list              and everything that has a gap
  npm run stats -- --list ./record     of another record`;

const { values, positionals } = readArguments(help, { list: { type: 'boolean', default: false } }, [0, 1]);
try {
  const record = loadRecord(positionals[0] ?? contentFolder, readKept);
  for (const { what, where, of } of thinSpots(record, new Date().toISOString().slice(0, 10))) {
    console.log(`${String(where.length).padStart(5)} of ${of}  ${what}`);
    if (values.list) for (const item of where) console.log(`         ${item}`);
  }
} catch (error) {
  if (error instanceof RecordError) fail(error.message);
  throw error;
}
