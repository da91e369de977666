import type { Event, Organisation, Person, RecordGraph } from '../../record/graph.ts';
import type { Vocabulary } from '../../record/schema/vocabulary.ts';
import { connections } from '../connections.ts';
import { type NativeName, nativeNames } from '../native-names.ts';
import { labelOf } from '../words.ts';
import { kinship } from './kinship.ts';
import { mainRole } from './roles.ts';

/** One line of an index of people or organisations. */
export interface ActorLine {
  readonly id: string;
  readonly name: string;
  readonly names: readonly NativeName[];
  /** The post held then, or the kind of organisation and what it belongs to; empty when not recorded. */
  readonly about: string;
  readonly events: readonly Event[];
  readonly promises: number;
}

/** The lines of one side; `voice` is undefined for those whose side is not recorded. */
export interface Side {
  readonly voice: Vocabulary['voices'][number] | undefined;
  readonly lines: readonly ActorLine[];
}

type Sided = { readonly voice?: string | undefined };

function sides<T extends Sided>(
  record: RecordGraph,
  entries: readonly T[],
  line: (entry: T) => ActorLine,
): readonly Side[] {
  return [...record.vocabulary.voices, undefined]
    .map((voice) => ({
      voice,
      lines: entries.filter((entry) => entry.voice === voice?.id).map(line),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** People by side, in the record's order within a side: by the part of the name under which each is filed. */
export function peopleBySide(record: RecordGraph): readonly Side[] {
  const links = connections(record);
  return sides(record, record.people, (person: Person) => ({
    id: person.id,
    name: person.name,
    names: nativeNames(record, person.names),
    about: mainRole(person.roles, record.vocabulary.span)?.title ?? '',
    events: links.eventsOfPerson(person.id),
    promises: links.promisesBy(person.id).length,
  }));
}

/** Organisations by side, in the record's order within a side. */
export function organisationsBySide(record: RecordGraph): readonly Side[] {
  const links = connections(record);
  return sides(record, record.organisations, (organisation: Organisation) => {
    const parent = kinship(record, organisation).find(({ label }) => label === 'Part of')?.named[0];
    const kind = labelOf(record.vocabulary.organisationKinds, organisation.kind);
    return {
      id: organisation.id,
      name: organisation.name,
      names: nativeNames(record, organisation.names),
      about: parent ? `${kind}, part of ${parent.name}` : kind,
      events: links.eventsOfOrganisation(organisation.id),
      promises: links.promisesBy(organisation.id).length,
    };
  });
}

/** The lines with the most events, the fullest first. */
export function mostNamed(groups: readonly Side[], count: number): ActorLine[] {
  return groups
    .flatMap(({ lines }) => lines)
    .sort((a, b) => b.events.length - a.events.length || (a.id < b.id ? -1 : 1))
    .slice(0, count);
}
