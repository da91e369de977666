import { readEventCard, readLedgerCard, readSettings, readThingCard } from '../../../views/search/read.ts';
import { readFacets, readTable } from '../../../views/search/table-text.ts';
import type { Source } from '../../../views/search/engine.ts';

const root = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/search/`;

async function fetched(name: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(root + name, options);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** Keeps what was fetched; a failed request is tried again the next time. */
function once<T>(get: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (name) => {
    const known = kept.get(name);
    if (known) return known;
    const asked = get(name);
    kept.set(name, asked);
    asked.catch(() => kept.delete(name));
    return asked;
  };
}

/** The search data of this site. All but the settings carry the build in their address and may be cached for ever. */
export function siteSource(): Source {
  const settings = once(async (name) => readSettings(await (await fetched(name, { cache: 'no-cache' })).text()));
  const versioned = async (name: string): Promise<Response> =>
    fetched(`${name}?${(await settings('settings.json')).build}`);
  const read = async (name: string): Promise<string> => (await versioned(name)).text();
  const text = once(read);
  const table = once(async (name) => readTable(await read(name)));
  const names = once(async (name) => readFacets(await read(name)));
  const event = once(async (name) => readEventCard(await read(name)));
  const thing = once(async (name) => readThingCard(await read(name)));
  const ledger = once(async (name) => readLedgerCard(await read(name)));
  return {
    settings: () => settings('settings.json'),
    text,
    table: () => table('events.json'),
    names: () => names('names.json'),
    eventCard: (number) => event(`cards/${number}.json`),
    thingCard: (number) => thing(`cards/${number}.json`),
    ledgerCard: (number) => ledger(`cards/${number}.json`),
  };
}
