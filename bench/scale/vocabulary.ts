/** The text of record.yaml of a generated record: `span` are its first and last year, `events` how many it has. */
export function vocabulary(span: { readonly first: number; readonly last: number }, events: number): string {
  return `title: Generated record
subject: the made-up waters of two shores
tagline: Two shores and their waters, ${span.first} to ${span.last}
description: A generated record of ${events} events, for measuring.
language: en
span: "${span.first}-01-01/${span.last}-12-31"
closing: "${span.last}-12-31"
licence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }
editors: The generator
voices:
  - { id: north, label: North, phrase: North, position: above }
  - { id: south, label: South, phrase: South, position: below }
  - { id: both, label: Both, phrase: both, position: "on" }
  - { id: others, label: Others, phrase: others, position: apart }
stages:
  - { id: words, label: Words, one: statement, many: statements, mark: open }
  - { id: talks, label: Talks, one: round of talks, many: round of talkss, mark: tinted }
  - { id: paper, label: Paper, one: document, many: documents, mark: filled }
  - { id: law, label: Law, one: legal step, many: legal steps, mark: ringed }
  - { id: works, label: Works, one: work, many: works, mark: square }
kinds:
  - { id: statement, label: Statement }
  - { id: meeting, label: Meeting }
  - { id: agreement, label: Agreement }
relations:
  - { id: follows, label: Follows, inverse: Followed by }
steps:
  - { id: promised, label: Promised, shape: said }
  - { id: delivered, label: Delivered, shape: delivered }
verdicts:
  - { id: kept, label: Kept, phrase: kept, tone: kept }
  - { id: broken, label: Broken, phrase: broken, tone: broken }
  - { id: open, label: Open, phrase: open, tone: open }
differences:
  - { id: date, label: Date }
organisationKinds:
  - { id: office, label: Office }
publisherKinds:
  - { id: newspaper, label: Newspaper }
controls:
  - { id: state, label: State, role: state }
  - { id: private, label: Private, role: other }
languages:
  - { code: en, label: English, script: Latin }
`;
}
