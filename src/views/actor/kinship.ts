import type { Organisation, RecordGraph } from '../../record/graph.ts';
import { connections } from '../connections.ts';

/** An organisation named by another: with its entry where it has one, otherwise as it was written. */
export interface Named {
  readonly organisation: Organisation | undefined;
  readonly name: string;
}

/** One way in which organisations are tied: "Part of", "Includes", "Predecessor", "Successor". */
export interface Tie {
  readonly label: string;
  readonly named: readonly Named[];
}

/** What an organisation belongs to, what belongs to it, what came before and after it; empty ties are left out. */
export function kinship(record: RecordGraph, organisation: Organisation): Tie[] {
  const find = connections(record).organisation;
  const named = (text: string | undefined): Named[] => {
    if (text === undefined) return [];
    const entry = find(text) ?? record.organisations.find(({ name }) => name === text);
    return [{ organisation: entry, name: entry?.name ?? text }];
  };
  const inverse = (key: 'parent' | 'predecessor' | 'successor'): Named[] =>
    record.organisations
      .filter((other) => other[key] === organisation.id || other[key] === organisation.name)
      .map((other) => ({ organisation: other, name: other.name }));
  const merged = (lists: readonly Named[]): Named[] => [...new Map(lists.map((item) => [item.name, item])).values()];
  const ties: Tie[] = [
    { label: 'Part of', named: named(organisation.parent) },
    { label: 'Includes', named: inverse('parent') },
    { label: 'Predecessor', named: merged([...named(organisation.predecessor), ...inverse('successor')]) },
    { label: 'Successor', named: merged([...named(organisation.successor), ...inverse('predecessor')]) },
  ];
  return ties.filter((tie) => tie.named.length > 0);
}
