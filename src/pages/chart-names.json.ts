import type { APIRoute } from 'astro';
import { chartOf } from '../chart/chart.ts';
import { markName } from '../chart/mark-name.ts';
import { currentRecord } from '../record/current.ts';
import { addressOf } from '../site/address.ts';
import { href } from '../site/base-path.ts';

/** For each dot of the chart, in its order, the address of the event and the name of the mark. */
export const GET: APIRoute = () => {
  const record = currentRecord();
  const chart = chartOf(record);
  const dots = chart.kind === 'swarm' ? chart.dots : [];
  const names = dots
    .flatMap((place) => record.events[place] ?? [])
    .map((event) => [href(addressOf('events', event.id)), markName(event, record)]);
  return new Response(JSON.stringify(names));
};
