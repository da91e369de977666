import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentRecord } from '../record/current.ts';
import { cardAddress, eventCard, recordCard, topicCard } from '../export/card/card.ts';

/** Writes the pictures that other sites show beside a link: of the record, of each topic and of each event. */
export function cards(): AstroIntegration {
  return {
    name: 'cards',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const record = currentRecord();
        const write = (address: string, card: Uint8Array | undefined): void => {
          if (!card) return;
          const file = join(root, address);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, card);
        };
        write(cardAddress(record), recordCard(record));
        for (const topic of record.topics) write(cardAddress(record, { topic: topic.id }), topicCard(record, topic));
        for (const event of record.events) write(cardAddress(record, { event }), eventCard(record, event));
      },
    },
  };
}
