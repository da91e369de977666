import { resolve } from 'node:path';
import { getViteConfig } from 'astro/config';

/** Components that are rendered on small records, compiled as in a build. */
export default getViteConfig({
  test: { name: 'components', root: resolve('.'), include: ['tests/components/**/*.rendered.test.ts'] },
});
