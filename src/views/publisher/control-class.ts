import type { Publisher, RecordGraph } from '../../record/graph.ts';
import type { SourceData } from '../../record/schema/source.ts';
import { connections } from '../connections.ts';
import { originOf } from '../evidence.ts';
import { countryName, joined, labelOf } from '../words.ts';

/** Who stands behind an outlet: a state (with its country), or one of the vocabulary's other kinds of control. */
export interface ControlClass {
  /** `state-RU` for the state and the ruling party of a country, otherwise the id of the control. */
  readonly id: string;
  /** "State or ruling party, Russia", "Private". */
  readonly label: string;
  /** ISO 3166-1 code where a state or its ruling party controls. */
  readonly country: string | undefined;
  readonly byState: boolean;
}

/** The class of sources whose chain of reports cannot be followed to its beginning. */
const untraced: ControlClass = {
  id: 'untraced',
  label: 'Original source not traced',
  country: undefined,
  byState: false,
};

/** States that are shown together because each has little. */
export const otherStates: ControlClass = {
  id: 'state-others',
  label: 'Other states, or more than one',
  country: undefined,
  byState: true,
};

/** The order of classes: single states, other states, the vocabulary's other kinds of control, what is untraced. */
export function classRank(record: RecordGraph): (control: ControlClass) => number {
  const order = record.vocabulary.controls.map(({ id }) => id);
  return (control) => {
    if (control.id === untraced.id) return order.length;
    if (control.id === otherStates.id) return -1;
    return control.byState ? -2 : order.indexOf(control.id);
  };
}

/** The class of an outlet. Nothing is known of one without an entry, whether or not the vocabulary has that word. */
export function controlClass(record: RecordGraph, publisher: Publisher | undefined): ControlClass {
  const { controls } = record.vocabulary;
  if (!publisher) {
    const { id, label } = controls.find(({ role }) => role === 'unknown') ?? { id: 'unknown', label: 'Not known' };
    return { id, label, country: undefined, byState: false };
  }
  const { control, controlRole } = publisher;
  if (controlRole !== 'state')
    return { id: control, label: labelOf(controls, control), country: undefined, byState: false };
  const country = publisher.of;
  if (country === undefined)
    return { id: 'state', label: 'Several states, or state not named', country, byState: true };
  const used = new Set(record.publishers.filter(({ of }) => of === country).map((other) => other.control));
  const words = controls.filter(({ id, role }) => role === 'state' && used.has(id)).map(({ label }) => label);
  const label = words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join(' or ');
  return { id: `state-${country}`, label: `${label}, ${countryName(record, country)}`, country, byState: true };
}

/** The class of the origin behind a source. */
export function originClass(record: RecordGraph, source: SourceData): ControlClass {
  const origin = originOf(source);
  return origin === undefined ? untraced : controlClass(record, connections(record).publisher(origin));
}

/** Countries in words: "Russia", "China and Russia"; an undefined one is "several states". */
export function statesWords(record: RecordGraph, countries: readonly (string | undefined)[]): string {
  return joined(countries.map((code) => (code === undefined ? 'several states' : countryName(record, code))).sort());
}
