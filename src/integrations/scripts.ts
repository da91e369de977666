import type { Plugin } from 'vite';
import type { Scripts } from './first-view.ts';

/** What the bundler says of a script. */
interface Chunk {
  readonly imports: readonly string[];
  /** Nothing of it but the import of another. */
  readonly empty: boolean;
}

/** A plugin that notes what the scripts for the browser import of each other, and what it noted. */
export function scriptGraph(): { readonly plugin: Plugin; readonly scripts: (base: string) => Scripts } {
  const chunks = new Map<string, Chunk>();
  return {
    plugin: {
      name: 'script-graph',
      generateBundle(_options, bundle) {
        if (this.environment.name !== 'client') return;
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk') {
            const empty = Object.values(chunk.modules).every(({ renderedLength }) => renderedLength === 0);
            chunks.set(chunk.fileName, { imports: chunk.imports, empty: empty && chunk.exports.length === 0 });
          }
      },
    },
    scripts: (base) => ({
      importsOf: (address) => (chunks.get(address.slice(base.length))?.imports ?? []).map((file) => `${base}${file}`),
      meantBy(address) {
        const chunk = chunks.get(address.slice(base.length));
        const [only, ...others] = chunk?.imports ?? [];
        return chunk?.empty && only !== undefined && others.length === 0 ? `${base}${only}` : address;
      },
    }),
  };
}
