import { contentFolder } from '../record/content-folder.ts';
import { readKept } from '../record/kept/kept-reader.ts';
import { loadWhatIsWhole } from '../record/load.ts';
import { RecordError } from '../record/problem.ts';
import { fail, readArguments } from './arguments.ts';
import { findEntries, inWords, readQuery, unanswerable, valuesAt } from './find/query.ts';

/** `npm run find`: asks the record; see `help`. */
const help = `Asks the record: a kind of entry, then what must be so.

  npm run find -- KIND [CONDITION …] [options]

A condition is a field alone (it is there), or with a value; "without" turns the next one round. Fields of groups have a dot.

  FIELD=VALUE     is the value; for dates: can share a day with it      date=2018    weight=3    topics=engines
  FIELD~WORDS     has the words                                         title~contract    facts~"heat units"
  FIELD<VALUE     is smaller, or before; > is larger, or after          date<2016    "recorded>2026-11-01"
  without …       nothing at the field is so                            without sources.primary

  --show FIELDS   also print these fields: --show date,voice
  --json          print ids, titles and the fields shown as JSON

Examples

  npm run find -- events date=2018 without sources.primary     events of 2018 without a primary source
  npm run find -- events people=dmitry-rogozin stage=words
  npm run find -- events without sources.origin=unknown disagreements.kind=date --show date
  npm run find -- promises verdict.is=open without since --show due
  npm run find -- organisations kind=company parent --show parent
  npm run find -- publishers control=unknown country=RU --json

It ends with 0 when something was found, 1 when nothing was, 2 on a wrong call.`;

const { values, positionals } = readArguments(
  help,
  { show: { type: 'string', default: '' }, json: { type: 'boolean', default: false } },
  [1, 50],
);
const query = readQuery(positionals);
if (typeof query === 'string') fail(query, 2);
const shown = values.show === '' ? [] : values.show.split(',');
const wrong = readQuery([query.collection, ...shown]);
if (typeof wrong === 'string') fail(wrong, 2);

try {
  const { record, leftOut } = loadWhatIsWhole(contentFolder, readKept);
  const fault = unanswerable(query, record);
  if (fault !== undefined) fail(fault, 2);
  const rows = findEntries(query, record).map((entry) => ({
    id: entry.id,
    title: 'title' in entry ? entry.title : entry.name,
    fields: shown.map((field) => valuesAt(entry, field.split('.')).map(inWords)),
  }));
  if (values.json)
    console.log(
      JSON.stringify(
        rows.map(({ fields, ...row }) => ({
          ...row,
          ...Object.fromEntries(shown.map((field, index) => [field, fields[index]])),
        })),
        null,
        2,
      ),
    );
  else {
    for (const { id, title, fields } of rows)
      console.log([id, title, ...fields.map((field) => field.join(', '))].join('  '));
    console.error(`\n${rows.length} of ${query.collection}.`);
  }
  if (leftOut.length > 0)
    console.error(`Left out, as their form is not right yet (npm run check says why): ${leftOut.join(', ')}`);
  process.exitCode = rows.length === 0 ? 1 : 0;
} catch (error) {
  if (error instanceof RecordError) fail(error.message);
  throw error;
}
