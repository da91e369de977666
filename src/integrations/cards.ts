import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { type Card, cardsOf } from '../export/card/card.ts';
import { readCurrent } from '../record/kept/read-current.ts';
import { keeper } from './card-files.ts';

interface KeptCard {
  readonly card: Card;
  readonly file: string;
}

/** Draws cards into their files in a thread of its own. Rejects when one cannot be drawn. */
function drawn(work: readonly KeptCard[]): Promise<void> {
  if (work.length === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./card-worker.ts', import.meta.url), { workerData: work });
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
}

/**
 * Writes the pictures that other sites show beside a link: of the record, of each topic, promise and event. Those that
 * are new are drawn on the second core while Astro renders the pages; the others are kept in .cache/cards.
 */
export function cards(): AstroIntegration {
  let all: KeptCard[] = [];
  let done = Promise.resolve();
  return {
    name: 'cards',
    hooks: {
      'astro:build:start': () => {
        const fileOf = keeper();
        all = cardsOf(readCurrent()).map((card) => ({ card, file: fileOf(card) }));
        done = drawn(all.filter(({ file }) => !existsSync(file)));
        // A failure is told when the pages are done, and must not end the process before.
        done.catch(() => undefined);
      },
      'astro:build:done': async ({ dir }) => {
        await done;
        const root = fileURLToPath(dir);
        for (const { card, file } of all) cpSync(file, join(root, card.address));
      },
    },
  };
}
