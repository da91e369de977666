import { parseArgs } from 'node:util';
import { contentFolder } from '../record/content-folder.ts';
import { loadRecord } from '../record/load.ts';
import { thinSpots } from './thin.ts';

/**
 * `npm run stats [-- --list] [folder]`: counts where the record is thin, one kind of gap a line; with `--list` also names
 * everything that has it. It is no check: it exits with 0 whatever it finds.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean', default: false } },
});
const record = loadRecord(positionals[0] ?? contentFolder);
for (const { what, where, of } of thinSpots(record, new Date().toISOString().slice(0, 10))) {
  console.log(`${String(where.length).padStart(5)} of ${of}  ${what}`);
  if (values.list) for (const item of where) console.log(`         ${item}`);
}
