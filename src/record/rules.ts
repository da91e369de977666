/**
 * Every rule of the record, by its permanent name: why it stands. Each has a page in `docs/rules/`
 * whose example is run as a test.
 */
export const rules = {
  encoding: 'Text that is not UTF-8 turns Cyrillic and Han into rubbish.',
  'yaml-syntax': 'A front matter that cannot be read cannot be checked.',
  'front-matter-missing': 'Without front matter an entry has no title, date or sources.',
  'unknown-key': 'A misspelt key would be dropped without a word.',
  'missing-key': 'Every page and export relies on this key.',
  'wrong-type': 'The pages and exports expect a value of this kind.',
  'unknown-value': 'Filters and the timeline know only the values listed in record.yaml.',
  'bad-id': 'An id becomes an address and must last.',
  'date-unquoted': 'YAML may turn an unquoted date into a number or a point in time.',
  'date-invalid': 'Dates are EDTF (ISO 8601-2), so that a day is never invented.',
  'date-outside-span': 'The record covers a stated span; what lies outside must say so.',
  'unknown-id': 'A reference that leads nowhere is a broken link on the page.',
  'duplicate-id': 'Two files with one id, also by case, would overwrite each other.',
  'duplicate-source': 'A citation must lead to one source, and a page must count as one.',
  'file-place': 'The place and name of a file are its address.',
  'lead-missing': 'The lead tells the event to somebody who reads nothing else.',
  'unknown-section': 'Text under an unknown heading would not be shown.',
  'missing-section': 'The page needs this part.',
  'section-form': 'Numbered items need a plain list.',
  'fact-uncited': 'Every fact must say who reported it.',
  'citation-unknown': 'A citation must name a source of the same entry.',
  'source-uncited': 'A source that supports nothing misleads about the evidence.',
  'disagreement-kind': 'Disagreements are grouped by what differs.',
  'citation-form': 'A mark that is not read as a citation would be printed as it stands.',
  'raw-html': 'HTML in an entry could break or attack the page.',
  'markdown-form': 'Pages show paragraphs, lists, emphasis, links and citations, and nothing else.',
  'url-scheme': 'Only http and https addresses can be followed safely.',
  'dated-after-source': 'A report cannot come before the event it reports.',
  'weekday-mismatch': 'A weekday that does not fit its date means that one of them is wrong.',
  'span-of-days': 'A stated number of days must agree with the two dates.',
  'step-before-promise': 'A promise cannot move, or fall due, before it is made.',
  'recorded-order': 'An entry cannot be recorded before its event, nor updated before it was recorded.',
  'listed-twice': 'What is listed twice would be shown and counted twice.',
  'relation-self': 'An event cannot be related to itself.',
  'address-dropped': 'Every address once issued must answer for ever.',
} as const;

export type RuleName = keyof typeof rules;
