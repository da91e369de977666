import { type EdtfDate, overlaps } from '../record/dates/edtf-date.ts';
import type { Vocabulary } from '../record/schema/vocabulary.ts';

/** The kinds of entry that `npm run new` can begin, with the folder each stands in. */
export const folders = {
  event: 'events',
  promise: 'promises',
  person: 'people',
  organisation: 'organisations',
  term: 'terms',
  publisher: 'publishers',
} as const;
export type Kind = keyof typeof folders;

export function isKind(name: string | undefined): name is Kind {
  return name !== undefined && Object.hasOwn(folders, name);
}

/** What an entry begins with: its date, if it has one, and the day on which it is written (`YYYY-MM-DD`). */
export interface Beginning {
  readonly date?: EdtfDate;
  readonly today: string;
}

type Words = readonly { readonly id: string }[];

function oneOf(words: Words): string {
  return `# one of ${words.map(({ id }) => id).join(', ')}`;
}

const source = `sources:
  - id:             # short, lower case; the text cites it as [^id]
    url:            # "https://…", as the browser shows it
    title:          # the headline as printed; remove the line if there is none
    publisher:      # an id of publishers/; for an outlet without an entry write outlet: and its name
    origin:         # whose report it relays, an id of publishers/ or unknown; remove the line if it is the outlet's own
    published:      # "YYYY-MM-DD"; remove the line if the page gives no date
    language:       # of the page: en, fr, …`;

function periodOf(date: EdtfDate | undefined, span: EdtfDate): string {
  if (!date || overlaps(date, span)) return '';
  return `period: ${date.to < span.from ? 'background' : 'epilogue'}\n`;
}

function eventText(v: Vocabulary, { date, today }: Beginning): string {
  return `---
title:              # one plain sentence: who does what
date: "${date?.edtf ?? ''}"  # when it happened; "~" after it means about, "?" doubtful, "from/to" a span
voice:              ${oneOf(v.voices)}
stage:              ${oneOf(v.stages)}
kind:               ${oneOf(v.kinds)}
weight:             # 3 landmark, 2 notable, 1 supporting
${periodOf(date, v.span)}topics: []          # ids of topics/, at least one
place:              # town and country; remove the line if unknown
people: []          # ids of people/
organisations: []   # ids of organisations/
terms: []           # ids of terms/
related: []         # - { event: id, relation: … }, ${oneOf(v.relations).slice(2)}
${source}
recorded: "${today}"
# Below the next line: the lead: the news and how well it is known, in one to three sentences.
# Under "## Facts" one sentence an item, each ending with its sources: [^id]. Items keep their number for ever.
# Under "## Disagreements" (remove it if there are none) begin with what differs, as in *${v.differences[0]?.id ?? 'date'}:* and cite both sides;
# ${oneOf(v.differences).slice(2)}.
---

## Facts

-

## Disagreements

-
`;
}

function promiseText(v: Vocabulary, { today }: Beginning): string {
  return `---
title:              # what was promised, in a few words
topics: []          # ids of topics/, at least one
side:               ${oneOf(v.voices)}
by: []              # ids of people/ or organisations/
due:                # the deadline the verdict is measured against, "YYYY"; remove the line if none was named
steps:              # in time, the first word first
  - event:          # an id of events/; or date: and sources: where there is no event
    step:           ${oneOf(v.steps)}
    text:           # one sentence
    # settles: [promise] stands at the step that brought the verdict, settles: ["YYYY"] at one that met a deadline
verdict:
  is:               ${oneOf(v.verdicts)}, on ${v.closing.edtf}
  confidence:       # one of high, medium, low
recorded: "${today}"
# Below the next line: what was promised, with links to its events: [words](event:id).
# Under "## Verdict" the reason for it. "## Since" and "## Confidence" may follow.
---

## Verdict
`;
}

function personText(v: Vocabulary): string {
  return `---
name:               # as it is usually written in English
filedUnder:         # the family name; remove the line if the name begins with it
voice:              ${oneOf(v.voices)}; remove the line if none fits
names: {}           # in other scripts, by language: { ${v.languages[1]?.code ?? 'fr'}: … }
aliases: []         # other spellings that a reader may type
roles:              # remove the lines if none is known
  - title:
    from:           # "YYYY"
    sources: []     # ids of the sources below
${source}
# Below the next line, if there is anything to say: a sentence or two, with links to events: [words](event:id).
---
`;
}

function organisationText(v: Vocabulary): string {
  return `---
name:               # as it is usually written in English
voice:              ${oneOf(v.voices)}; remove the line if none fits
kind:               ${oneOf(v.organisationKinds)}
names: {}           # in other scripts, by language: { ${v.languages[1]?.code ?? 'fr'}: … }
aliases: []         # other spellings that a reader may type
parent:             # name of the body it belongs to; remove the line if there is none
${source}
# Below the next line, if there is anything to say: a sentence or two, with links to events: [words](event:id).
---
`;
}

function termText(v: Vocabulary): string {
  return `---
name:
expansion:          # what an abbreviation stands for; remove the line if it is none
names: {}           # in other scripts, by language: { ${v.languages[1]?.code ?? 'fr'}: … }
aliases: []         # other spellings that a reader may type
${source}
# Below the next line: the definition, one to three sentences, with its sources: [^id].
---
`;
}

function publisherText(v: Vocabulary): string {
  return `---
name:
names: {}           # in other scripts, by language: { ${v.languages[1]?.code ?? 'fr'}: … }
aliases: []         # other spellings that a reader may type
country:            # ISO 3166-1 code of the country it works from, such as FR
kind:               ${oneOf(v.publisherKinds)}
control:            ${oneOf(v.controls)}
of:                 # ISO 3166-1 code of the state that controls it; remove the line if none does
owner:              # name of the group that owns it; remove the line if unknown
# Below the next line, if there is anything to say: a note on who stands behind it.
---
`;
}

/** The beginning of a new entry: every key with its explanation, empty where the check will ask for a value. */
export function skeleton(kind: Kind, vocabulary: Vocabulary, beginning: Beginning): string {
  switch (kind) {
    case 'event':
      return eventText(vocabulary, beginning);
    case 'promise':
      return promiseText(vocabulary, beginning);
    case 'person':
      return personText(vocabulary);
    case 'organisation':
      return organisationText(vocabulary);
    case 'term':
      return termText(vocabulary);
    case 'publisher':
      return publisherText(vocabulary);
  }
}
