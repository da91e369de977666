import type { RecordGraph } from '../record/graph.ts';
import type { Evidence } from './evidence.ts';
import { counted, joined, languageName } from './words.ts';

/**
 * The evidence in words: "Rests on 5 sources from 3 independent origins. 2 of the 3 origins are controlled by a state or a ruling party."
 */
export function evidenceWords(record: RecordGraph, evidence: Evidence): string[] {
  const { sources, origins, unknown, owners, stateControlled, stateOnly, languages } = evidence;
  const sentences: string[] = [];
  const pages = `Rests on ${counted(sources, 'source')}`;
  if (origins.length === 0) sentences.push(`${pages}, of unknown origin.`);
  else if (evidence.single)
    sentences.push(
      sources === 1
        ? 'Rests on one source.'
        : origins.length === 1
          ? `${pages}, all traced to one origin${unknown > 0 ? ' as far as it is known' : ''}.`
          : `${pages} from ${origins.length} outlets of one owner.`,
    );
  else
    sentences.push(
      owners < origins.length
        ? `${pages} from ${counted(origins.length, 'origin')} with ${counted(owners, 'owner')}.`
        : `${pages} from ${counted(origins.length, 'independent origin')}.`,
    );
  if (unknown > 0 && origins.length > 0)
    sentences.push(`${unknown === 1 ? 'One source' : `${unknown} sources`} cannot be traced to an origin.`);
  if (stateOnly)
    sentences.push(
      origins.length === 1
        ? 'The origin is controlled by a state or a ruling party.'
        : 'All origins are controlled by a state or a ruling party.',
    );
  else if (stateControlled > 0)
    sentences.push(
      `${stateControlled} of the ${origins.length} origins ${stateControlled === 1 ? 'is' : 'are'} controlled by a state or a ruling party.`,
    );
  if (languages.length > 0) sentences.push(`In ${joined(languages.map((code) => languageName(record, code)))}.`);
  return sentences;
}
