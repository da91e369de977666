import type { RecordGraph } from '../../record/graph.ts';
import { sheets } from './frame.ts';
import { layoutSwarm, type SwarmLayout } from './layout.ts';

/** The plate of a record: the same events on three sheets, of which a page shows the one that fits. */
export interface SwarmPlate {
  readonly kind: 'swarm';
  readonly sheets: readonly SwarmLayout[];
}

const made = new WeakMap<RecordGraph, SwarmPlate>();

/** The plate of a record, drawn once per record. */
export function plateOf(record: RecordGraph): SwarmPlate {
  const known = made.get(record);
  if (known) return known;
  const plate: SwarmPlate = { kind: 'swarm', sheets: sheets.map((sheet) => layoutSwarm(record, sheet)) };
  made.set(record, plate);
  return plate;
}
