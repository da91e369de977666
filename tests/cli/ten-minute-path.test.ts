import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadRecord } from '../../src/record/load.ts';
import { savedPage as page } from '../saved-page.ts';
import { runOn } from '../command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'base-'));
  cpSync('tests/fixtures/base', folder, { recursive: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(command: string, ...words: string[]): { code: number | null; out: string } {
  const { code, out, err } = runOn(folder, command, words);
  return { code, out: out + err };
}

/** What an editor does to the draft: fills what is empty, and takes the comments out. */
function fill(draft: string): string {
  const filled: Readonly<Record<string, string>> = {
    title: 'Ada North says a ferry could sail at night',
    stage: 'words',
    kind: 'statement',
    weight: '1',
  };
  return draft
    .split('\n')
    .filter((line) => !line.startsWith('#') || line.startsWith('##'))
    .map((line) => line.replace(/ +# .*$/, ''))
    .map((line) =>
      line.replace(/^(\w+):$/, (whole, key: string) => (key in filled ? `${key}: ${filled[key] ?? ''}` : whole)),
    )
    .map((line) => line.replace(/^ +publisher:$/, '    outlet: Harbour News'))
    .filter((line) => !/^ +origin:$/.test(line))
    .join('\n')
    .replace(
      '---\n\n## Facts\n\n-',
      '---\n\nA night ferry is possible, Ada North says.[^harbour]\n\n## Facts\n\n- Two yards were asked for prices.[^harbour]',
    );
}

/** The steps of the README, "The ten-minute path", one after the other. */
describe('the ten-minute path from an article to an entry', () => {
  const id = '1993-03-15-night-ferry-south-under-discussion';
  const path = `events/1993/${id}.md`;

  test('is in the README, with the commands in this order', () => {
    const [, part = ''] = readFileSync('README.md', 'utf8').split('## The ten-minute path');
    const [steps = ''] = part.split(/\n##+ /);
    expect([...steps.matchAll(/`npm run (\w+)/g)].map(([, name]) => name)).toEqual(['import', 'check', 'issue']);
  });

  test('begins a draft from the saved page', () => {
    const file = join(folder, '..', `${folder.split('/').at(-1) ?? ''}.html`);
    writeFileSync(file, page);
    const { code, out } = run('import', file);
    rmSync(file);
    expect(out).toContain(`content/${path} is begun.`);
    expect(code).toBe(0);
  });

  test('does not let the draft pass, and says line by line what is missing', () => {
    const { code, out } = run('check', join(folder, path));
    expect(code).toBe(1);
    for (const key of ['title', 'stage', 'kind', 'weight', 'publisher']) expect(out).toContain(`"${key}" is empty.`);
  });

  test('passes the check when the holes are filled and the words written', () => {
    const file = join(folder, path);
    writeFileSync(file, fill(readFileSync(file, 'utf8')));
    const { code, out } = run('check');
    expect(out).toContain('3 events, 4 facts');
    expect(code).toBe(0);
  });

  test('notes the address, and the entry stands among the others', () => {
    expect(run('issue').out).toContain(`/events/${id}/ 1 fact\n`);
    expect(readdirSync(join(folder, 'events/1993'))).toEqual([`${id}.md`]);
    expect(loadRecord(folder).events.map(({ id: one }) => one)).toContain(id);
  });
});
