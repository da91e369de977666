import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { alreadyHas, sourceLines, withSource } from '../../import/add-source.ts';
import { draftOf } from '../../import/draft.ts';
import { knownOf } from '../../import/known.ts';
import { partsOf } from '../../import/page/article.ts';
import type { Decoded } from '../../import/page/bytes.ts';
import { Unreadable } from '../../import/page/unreadable.ts';
import { type Given, type Reading, readArticle } from '../../import/reading.ts';
import { jsonOf, textOf } from '../../import/report.ts';
import { contentFolder } from '../../record/content-folder.ts';
import { readKept } from '../../record/kept/kept-reader.ts';
import { loadWhatIsWhole } from '../../record/load.ts';
import { knownOnce } from './known-once.ts';
import type { Event, RecordGraph } from '../../record/graph.ts';

/** What the editor wants done with an article; `anyway` begins a draft although it is recorded or out of scope. */
interface Wishes {
  readonly add: boolean;
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly anyway: boolean;
}

function addTo(event: Event, reading: Reading, record: RecordGraph, dryRun: boolean): string {
  const file = join(contentFolder, event.path);
  if (alreadyHas(event, reading)) return `${file} has the article among its sources already. Nothing was changed.`;
  const { text, item, id } = withSource(readFileSync(file, 'utf8'), reading, event, record);
  if (dryRun) return `To ${file} would be added:\n\n${item}`;
  writeFileSync(file, text);
  return `Added to ${file}:\n\n${item}\n\nCite it as [^${id}] where it supports a sentence, then run "npm run check".`;
}

function begin(reading: Reading, record: RecordGraph, dryRun: boolean): string {
  const today = new Date().toISOString().slice(0, 10);
  const draft = draftOf(reading, record, today);
  if (!draft)
    throw new Unreadable(
      'Neither the day of the event nor that of publication is known: say one with --date or --published.',
    );
  const file = join(contentFolder, draft.path);
  if (dryRun) return `${file} would be:\n\n${draft.text}`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, draft.text, { flag: 'wx' });
  } catch {
    throw new Unreadable(`${file} already exists or cannot be written. Nothing was changed.`);
  }
  return `${file} is begun. Fill in what is empty; "npm run check" says what is missing.`;
}

/** What is done with the article, and the sentence that says so. */
function act(reading: Reading, record: RecordGraph, { add, dryRun, anyway }: Wishes): string {
  const { match, recognised } = reading;
  const { event } = recognised;
  if (match === 'same' && event && !anyway) {
    if (add) return addTo(event, reading, record, dryRun);
    const known = `This is recorded: ${event.id} (${recognised.because}).`;
    if (alreadyHas(event, reading)) return `${known} The article is among its sources already.`;
    return `${known}\nThe article can be a further source of it. Run again with --add, or paste below its sources:\n\n${sourceLines(reading, event, record).item}`;
  }
  if (add) throw new Unreadable('No recorded event was recognised with enough certainty: nothing was added.');
  if (match === 'out-of-scope' && !anyway)
    return 'The article is out of scope, so no draft was begun. Run again with --new to begin one all the same.';
  const occasion =
    match === 'same-occasion' && event
      ? `Same occasion as ${event.id}, another subject (${recognised.because}).\n`
      : '';
  return occasion + begin(reading, record, dryRun);
}

/** Reads a decoded article against the record. Throws `Unreadable` with a sentence for the editor, and a `RecordError`. */
export function readAgainst(decoded: Decoded, given: Given): { reading: Reading; record: RecordGraph } {
  const parts = partsOf(decoded);
  // A record elsewhere is one of a test: it would push out the project's own.
  const inProject = !relative('.', contentFolder).startsWith('..');
  const known = inProject
    ? knownOnce(contentFolder, '.cache/import')
    : knownOf(loadWhatIsWhole(contentFolder, readKept).record);
  return { reading: readArticle(parts, known, given), record: known.record };
}

/** Reads a decoded article, prints what was concluded, and writes what was wished. Throws `Unreadable` with a sentence for the editor. */
export function importArticle(decoded: Decoded, given: Given, wishes: Wishes): void {
  const { reading, record } = readAgainst(decoded, given);
  if (wishes.json) console.log(JSON.stringify(jsonOf(reading), null, 2));
  else console.log(`${textOf(reading)}\n`);
  if (!wishes.json) console.log(act(reading, record, wishes));
  else if (wishes.add) console.error(act(reading, record, wishes));
}
