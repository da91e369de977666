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
  - { id: north, label: North, short: Northport, position: above }
  - { id: south, label: South, short: Southport, position: below }
  - { id: both, label: Both, short: Together, position: "on" }
  - { id: others, label: Others, short: Others, position: apart }
stages:
  - { id: words, label: Words, mark: open }
  - { id: talks, label: Talks, mark: tinted }
  - { id: paper, label: Paper, mark: filled }
  - { id: law, label: Law, mark: ringed }
  - { id: works, label: Works, mark: square }
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
  - { id: kept, label: Kept, tone: kept }
  - { id: broken, label: Broken, tone: broken }
  - { id: open, label: Open, tone: open }
differences:
  - { id: date, label: Date }
organisationKinds:
  - { id: office, label: Office }
publisherKinds:
  - { id: newspaper, label: Newspaper }
controls:
  - { id: state, label: State }
  - { id: private, label: Private }
languages:
  - { code: en, label: English, script: Latin }
`;
}
