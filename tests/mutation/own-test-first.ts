import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What two texts have in common from their start. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Runs the tests nearest to the module that has the fault first: `src/views/words.ts` is that of `tests/views/words.test.ts`. The first failure ends a run. */
export class OwnTestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root, related = [] } = this.ctx.config;
    const mutated = related[0]?.replace(`${root}/src/`, `${root}/tests/`).replace(/ts$/, 'test.ts') ?? '';
    const nearness = ({ moduleId }: TestSpecification): number => sharedStart(moduleId, mutated);
    return Promise.resolve(files.toSorted((a, b) => nearness(b) - nearness(a)));
  }
}
