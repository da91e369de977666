import type { RecordGraph } from '../record/graph.ts';
import { connections } from './connections.ts';
import type { Evidence } from './evidence.ts';
import { pluralise, joined, languageName } from './words.ts';

function some(count: number): string {
  return count === 1 ? 'one' : String(count);
}

/** How many sources, and to what they go back: "Rests on 3 sources: 2 traced to TASS, one of unknown origin." */
function resting(record: RecordGraph, { sources, origins, unknown, owners, single }: Evidence): string {
  const pages = `Rests on ${pluralise(sources, 'source')}`;
  const [first = ''] = origins;
  if (origins.length === 0) return `${pages}, of unknown origin.`;
  if (sources === 1) return 'Rests on one source.';
  const from =
    origins.length === 1
      ? ''
      : single
        ? `from ${origins.length} outlets of one owner`
        : owners < origins.length
          ? `from ${pluralise(origins.length, 'origin')} with ${pluralise(owners, 'owner')}`
          : `from ${pluralise(origins.length, 'independent origin')}`;
  if (unknown === 0) return from === '' ? `${pages}, all traced to one origin.` : `${pages} ${from}.`;
  const traced = from === '' ? `traced to ${connections(record).publisher(first)?.name ?? first}` : from;
  return `${pages}: ${some(sources - unknown)} ${traced}, ${some(unknown)} of unknown origin.`;
}

/** The mark of an entry that rests on one independent origin at most; undefined for one that rests on several. */
export function singleOriginWords({ single, origins, unknown }: Evidence): string | undefined {
  if (!single) return undefined;
  if (origins.length === 0) return 'Origin not known';
  return unknown > 0 ? 'One known origin' : 'One origin';
}

/**
 * The evidence in words: "Rests on 5 sources from 3 independent origins. 2 of the 3 origins are controlled by a state or a ruling party."
 */
export function evidenceWords(record: RecordGraph, evidence: Evidence): string[] {
  const { origins, unknown, stateControlled, stateOnly, languages } = evidence;
  const sentences = [resting(record, evidence)];
  const known = unknown > 0 ? 'known ' : '';
  if (stateOnly)
    sentences.push(
      origins.length === 1
        ? `The ${known}origin is controlled by a state or a ruling party.`
        : `All ${known}origins are controlled by a state or a ruling party.`,
    );
  else if (stateControlled > 0)
    sentences.push(
      `${stateControlled} of the ${origins.length} ${known}origins ${stateControlled === 1 ? 'is' : 'are'} controlled by a state or a ruling party.`,
    );
  if (languages.length > 0) sentences.push(`In ${joined(languages.map((code) => languageName(record, code)))}.`);
  return sentences;
}
