import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { hasJava, htmlProblems } from '../html.ts';
import { sites } from '../sites.ts';

if (!hasJava)
  console.warn(
    '\nThe HTML of the pages is NOT checked: the Nu HTML checker needs Java (Debian: apt-get install default-jre-headless).\n',
  );

test.runIf(hasJava)(
  'the HTML of every page is what the Nu HTML checker takes for valid',
  async () => {
    expect((await htmlProblems(resolve(sites.real.out))).slice(0, 40)).toEqual([]);
  },
  600_000,
);
