import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkRecord, loadRecord } from '../../src/record/load.ts';
import { formatProblems, RecordError } from '../../src/record/problem.ts';

const tides = 'tests/fixtures/tides';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tides-'));
  cpSync(tides, folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function rewrite(change: (text: string) => string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
}

test('words for a verdict that the record does not know are told of, with the nearest one', () => {
  const [verdict] = loadRecord(tides).vocabulary.verdicts;
  const misspelt = `${verdict?.id ?? ''}x`;
  writeFileSync(join(folder, 'search.yaml'), `verdicts:\n  ${misspelt}: { en: [honoured] }\n`);
  const report = formatProblems(checkRecord(folder).problems);
  expect(report).toMatch(/search\.yaml:2:\d+ {2}unknown-value {2}/);
  expect(report).toContain(`"${misspelt}" is not one of the verdicts of record.yaml.`);
  expect(report).toContain(verdict?.id);
});

describe('a record', () => {
  const record = loadRecord(tides);

  test('has its events in time order, those that come before and after the span included', () => {
    expect(record.events.map(({ id }) => id)).toEqual([
      '1958-06-strait-survey',
      '1961-03-07-lind-offers-lock',
      '1962-05-14-first-session',
      '1963-10-dues-draft',
      '1965-09-02-treaty-of-skarholm',
      '1965-09-03-kallas-doubts',
      '1967-11-20-treaty-in-force',
      '1969-04-works-begin',
      '1971-08-19-storm-halts-works',
      '1973-06-30-lock-opens',
      '1974-02-pilots-school-dropped',
      '1976-02-ferrier-looks-back',
    ]);
  });

  test('has topics in their own order, and people, terms and outlets by name', () => {
    expect(record.topics.map(({ id }) => id)).toEqual(['lock', 'dues', 'pilots']);
    expect(record.people.map(({ name }) => name)).toEqual(['Ingrid Lind', 'Maud Ferrier', 'Stavros Kallas']);
    expect(record.terms.map(({ name }) => name)).toEqual(['Harbour dues', 'Spring tide', 'Tidal lock']);
    expect(record.publishers[0]?.name).toBe('Papers of the Merrow Strait Commission');
  });

  test('has the dates of its events as bounds', () => {
    const dates = record.events.slice(2, 4).map(({ date }) => date);
    expect(dates).toEqual([
      {
        edtf: '1962-05-14/1962-05-18',
        from: '1962-05-14',
        to: '1962-05-18',
        precision: 'span',
        approximate: false,
        uncertain: false,
      },
      {
        edtf: '1963-10~',
        from: '1963-10-01',
        to: '1963-10-31',
        precision: 'month',
        approximate: true,
        uncertain: false,
      },
    ]);
  });

  test('numbers facts for ever, withdrawn ones included', () => {
    const treaty = record.events.find(({ id }) => id === '1965-09-02-treaty-of-skarholm');
    expect(treaty?.facts.map(({ number, withdrawn }) => [number, withdrawn])).toEqual([
      [1, false],
      [2, false],
      [3, false],
      [4, true],
    ]);
    expect(treaty?.disagreements.map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'day'],
      [2, 'words'],
    ]);
  });

  test('keeps the parts of a promise and of a thread apart', () => {
    const school = record.promises.find(({ id }) => id === 'pilots-school');
    expect(school?.text.text).toBe('In the treaty Ostrand undertakes to found a school for pilots.');
    expect(school?.reason.text).toMatch(/^At the end of 1974/);
    expect(school?.afterwards.citations).toEqual(['radio']);
    expect(school?.certainty.text).toMatch(/^Low\./);
    expect(record.threads[0]?.outcome.links).toEqual([{ collection: 'promises', id: 'tidal-lock' }]);
  });

  test('knows what its tombstones lead to', () => {
    expect(record.tombstones.map(({ collection, kind, id, to }) => [collection, kind, id, to])).toEqual([
      ['events', 'merged', '1965-09-02-skarholm-signing', '1965-09-02-treaty-of-skarholm'],
      ['people', 'moved', 'maud-ferrer', 'maud-ferrier'],
      ['topics', 'merged', 'harbour-dues', 'dues'],
      ['terms', 'withdrawn', 'low-tide', undefined],
    ]);
    expect(record.tombstones[0]?.numbers).toEqual({ fact: 2 });
  });

  test('is frozen to its depth', () => {
    const loose: string[] = [];
    const seen = new Set<object>();
    const look = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null || seen.has(value)) return;
      seen.add(value);
      if (!Object.isFrozen(value)) loose.push(path);
      for (const [key, inner] of Object.entries(value)) look(inner, `${path}.${key}`);
    };
    look(record, 'record');
    expect(loose).toEqual([]);
    expect(seen.size).toBeGreaterThan(500);
  });
});

describe('a record is the same', () => {
  const plain = (where: string): unknown => {
    const { events, promises, people, vocabulary } = loadRecord(where);
    return JSON.parse(
      JSON.stringify({ events, promises, people, vocabulary }, (key, value: unknown) =>
        key === 'position' ? undefined : value,
      ),
    );
  };

  test('with the line ends of Windows', () => {
    rewrite((text) => text.replaceAll('\n', '\r\n'));
    expect(plain(folder)).toEqual(plain(tides));
  });

  test('with a byte order mark before every file', () => {
    rewrite((text) => `\uFEFF${text}`);
    expect(plain(folder)).toEqual(plain(tides));
  });

  test('beside files whose names begin with a dot', () => {
    writeFileSync(join(folder, '.DS_Store'), 'x');
    writeFileSync(join(folder, 'events', '.keep'), '');
    expect(plain(folder)).toEqual(plain(tides));
  });
});

describe('a record with problems', () => {
  test('reports the same places with the line ends of Windows', () => {
    const breakIt = (text: string): string => text.replace('weight: 3', 'weight: 4').replace('[^radio]', '[^radar]');
    rewrite(breakIt);
    const unix = formatProblems(checkRecord(folder).problems);
    rewrite((text) => text.replaceAll('\n', '\r\n'));
    expect(unix.split('\n').length).toBeGreaterThan(5);
    expect(formatProblems(checkRecord(folder).problems)).toBe(unix);
  });

  test('is refused with all of them at once, in the order of files and lines', () => {
    const file = join(folder, 'events/1965/1965-09-02-treaty-of-skarholm.md');
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace('voice: shared', 'voice: common')
        .replace('topics: [lock, dues, pilots]', 'topics: [lock, toll]')
        .replace('Thursday 2', 'Friday 2')
        .replace('for pilots.[^papers][^radio]', 'for pilots.'),
    );
    writeFileSync(join(folder, 'terms/sluice.md'), '---\nname: Sluice\nalias: gate\n---\n');
    const load = (): unknown => loadRecord(folder);
    expect(load).toThrow(RecordError);
    let message = '';
    try {
      load();
    } catch (error) {
      message = String(error).replaceAll(folder, 'content');
    }
    expect(message).toMatchInlineSnapshot(`
      "RecordError: content/events/1965/1965-09-02-treaty-of-skarholm.md:4:8  unknown-value  "common" is not one of the voices of record.yaml.  Use one of: vellmar, ostrand, shared, observer.
      content/events/1965/1965-09-02-treaty-of-skarholm.md:9:16  unknown-id  Nothing in topics is called "toll".  Add topics/toll.md, or correct the id.
      content/events/1965/1965-09-02-treaty-of-skarholm.md:42:39  weekday-mismatch  2 September 1965 is not a Friday.  It is a Thursday: correct the day or the weekday.
      content/events/1965/1965-09-02-treaty-of-skarholm.md:44:1  fact-uncited  Fact 3 cites no source.  End it with the id of a source: "[^id]".
      content/terms/sluice.md:3:1  unknown-key  The key "alias" is not known here.  Did you mean "aliases"?
      content/terms/sluice.md:5:1  lead-missing  The text begins without a lead.  Write one to three sentences below the front matter.

      6 problems in the record. Each rule is explained in docs/rules/."
    `);
  });

  test('names what is no file: a link, to a file, a folder or nothing, and a pipe', () => {
    symlinkSync(join(folder, 'terms', 'spring-tide.md'), join(folder, 'terms', 'linked.md'));
    symlinkSync(join(folder, 'terms'), join(folder, 'people', 'terms'));
    symlinkSync(join(folder, 'gone'), join(folder, 'topics', 'gone.md'));
    execFileSync('mkfifo', [join(folder, 'people', 'pipe.md')]);
    symlinkSync(join(folder), join(folder, 'events', 'round'));
    const others = checkRecord(folder).problems.filter(({ ruleId }) => ruleId === 'file-place');
    expect(others.map(({ file = '', message }) => `${file.slice(folder.length)}  ${message}`)).toMatchInlineSnapshot(`
      [
        "/events/round  This is a symbolic link, not a file.",
        "/people/pipe.md  This is a pipe, not a file.",
        "/people/terms  This is a symbolic link, not a file.",
        "/terms/linked.md  This is a symbolic link, not a file.",
        "/topics/gone.md  This is a symbolic link, not a file.",
      ]
    `);
  });

  test('is not there at all when its folder is missing', () => {
    expect(formatProblems(checkRecord('no/such/folder').problems)).toBe(
      'no/such/folder/record.yaml:1:1  file-place  record.yaml is missing.  Add it: it holds the title, the span and the vocabularies.',
    );
  });

  test('reports what is wrong with entries even when record.yaml cannot be read', () => {
    writeFileSync(join(folder, 'record.yaml'), 'title: "x\n');
    writeFileSync(join(folder, 'terms/sluice.md'), 'No front matter.');
    const found = formatProblems(checkRecord(folder).problems).replaceAll(folder, 'content');
    expect(found).toContain('content/record.yaml:1:8  yaml-syntax  ');
    expect(found).toContain('content/terms/sluice.md:1:1  front-matter-missing  ');
  });

  test('does not report what points at an entry that cannot be read', () => {
    writeFileSync(join(folder, 'terms/tidal-lock.md'), '---\nname: "Tidal lock\n---\n\nA lock.\n');
    writeFileSync(join(folder, 'people/ingrid-lind.md'), Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9]));
    const errors = checkRecord(folder).problems.filter(({ fatal }) => fatal);
    expect(errors.map(({ ruleId }) => ruleId)).toEqual(['encoding', 'yaml-syntax']);
  });
});
