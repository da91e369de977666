import type { RecordGraph } from '../record/graph.ts';
import { connections } from './connections.ts';
import type { Evidence } from './evidence.ts';
import { joined, languageName, pluralise } from './words.ts';

function some(count: number): string {
  return count === 1 ? 'one' : String(count);
}

/** How many sources, and to what they trace back: "Based on 3 sources: 2 trace back to TASS; one could not be traced." */
function basis(record: RecordGraph, { sources, origins, unknown, owners, single }: Evidence): string {
  const pages = `Based on ${sources === 1 ? 'one source' : `${sources} sources`}`;
  const [first = ''] = origins;
  // That none could be traced is said by the mark before it.
  if (origins.length === 0 || sources === 1) return `${pages}.`;
  const from =
    origins.length === 1
      ? ''
      : single
        ? `${origins.length} outlets with the same owner`
        : owners < origins.length
          ? `${origins.length} original sources with ${pluralise(owners, 'owner')}`
          : `${origins.length} independent original sources`;
  const back = from === '' ? (connections(record).publisher(first)?.name ?? first) : from;
  if (unknown === 0) return `${pages}, which ${from === '' ? 'all ' : ''}trace back to ${back}.`;
  const traced = sources - unknown;
  return `${pages}: ${some(traced)} ${traced === 1 ? 'traces' : 'trace'} back to ${back}; ${some(unknown)} could not be traced.`;
}

/** The mark of an entry with at most one independent original source; undefined for one that has several. */
export function singleOriginWords({ single, origins, unknown }: Evidence): string | undefined {
  if (!single) return undefined;
  if (origins.length === 0) return 'Original source not traced';
  return unknown > 0 ? 'Only one original source traced' : 'Single original source';
}

/** What an event with at most one original source rests on: "Single original source: TASS (2 pages)". */
export function originWords(record: RecordGraph, evidence: Evidence): string {
  const { publisher } = connections(record);
  const names = evidence.origins.map((id) => publisher(id)?.name ?? id);
  const owner = names.length > 1 ? ', which have one owner' : '';
  const whose = names.length === 0 ? '' : `: ${joined(names)}${owner}`;
  return `${singleOriginWords(evidence) ?? 'Original sources'}${whose} (${pluralise(evidence.sources, 'page')})`;
}

/**
 * The evidence in words: "Based on 5 sources, which trace back to 3 independent original sources. 2 of the 3 are controlled by a state or ruling party."
 */
export function evidenceWords(record: RecordGraph, evidence: Evidence): string[] {
  const { origins, unknown, stateControlled, stateOnly, languages } = evidence;
  const sentences = [basis(record, evidence)];
  const traced = unknown > 0 ? ' traced' : '';
  if (stateOnly)
    sentences.push(
      origins.length === 1
        ? `The original source${traced} is controlled by a state or ruling party.`
        : `All the original sources${traced} are controlled by a state or ruling party.`,
    );
  else if (stateControlled > 0)
    sentences.push(
      `${stateControlled} of the ${origins.length} original sources${traced} ${stateControlled === 1 ? 'is' : 'are'} controlled by a state or ruling party.`,
    );
  if (languages.length > 0)
    sentences.push(
      `${languages.length === 1 ? 'Language' : 'Languages'}: ${languages
        .map((code) => languageName(record, code))
        .sort()
        .join(', ')}.`,
    );
  return sentences;
}
