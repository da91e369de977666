import type { VFileMessage } from 'vfile-message';
import type { RecordGraph } from '../record/graph.ts';
import { formatProblems, inFileOrder } from '../record/problem.ts';
import { rules } from '../record/rules/list.ts';

/** How problems are printed: for people, as JSON, or as annotations of a GitHub workflow. */
export const formats = ['text', 'json', 'github'] as const;
export type Format = (typeof formats)[number];

export function isFormat(name: string): name is Format {
  return formats.some((format) => format === name);
}

/** Workflow commands of GitHub Actions: percent signs and line breaks are escaped, in properties also colons and commas. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function annotation(problem: VFileMessage): string {
  const file = escapeProperty(problem.file ?? '');
  const title = escapeProperty(problem.ruleId ?? '');
  const place = `line=${problem.line ?? 1},col=${problem.column ?? 1}`;
  return `::${problem.fatal ? 'error' : 'warning'} file=${file},${place},title=${title}::${escapeData(`${problem.reason} ${problem.note ?? ''}`)}`;
}

/** All problems in one of the formats, in file order, without a line break at the end. */
export function reportProblems(problems: readonly VFileMessage[], format: Format): string {
  if (format === 'text') return formatProblems(problems);
  if (format === 'github') return inFileOrder(problems).map(annotation).join('\n');
  const plain = inFileOrder(problems).map((problem) => ({
    file: problem.file,
    line: problem.line,
    column: problem.column,
    rule: problem.ruleId,
    level: problem.fatal ? 'error' : 'warning',
    reason: problem.reason,
    note: problem.note,
    ...(problem.expected && { replacement: problem.expected[0] }),
  }));
  return JSON.stringify(plain, null, 2);
}

/** Why the rules that problems break are kept, a line each, in the order of the problems, with the page of each rule. */
export function reasons(problems: readonly VFileMessage[]): string {
  return [...new Set(inFileOrder(problems).map(({ ruleId }) => ruleId))]
    .flatMap((name) => rules.find((rule) => rule.name === name) ?? [])
    .map(({ name, why }) => `${name}: ${why} docs/rules/${name}.md`)
    .join('\n');
}

function pluralise(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "2 problems" or "1 problem". */
export function countProblems(count: number, what = 'problem'): string {
  return pluralise(count, what, `${what}s`);
}

/** One line on what a record holds. */
export function summary(record: RecordGraph): string {
  const facts = record.events.flatMap((event) => event.facts.filter((fact) => !fact.withdrawn));
  const sources = record.events.flatMap((event) => event.sources);
  const parts = [
    pluralise(record.events.length, 'event', 'events'),
    pluralise(facts.length, 'fact', 'facts'),
    pluralise(sources.length, 'source', 'sources'),
    pluralise(record.promises.length, 'promise', 'promises'),
    pluralise(record.people.length, 'person', 'people'),
    pluralise(record.organisations.length, 'organisation', 'organisations'),
    pluralise(record.terms.length, 'term', 'terms'),
    pluralise(record.topics.length, 'topic', 'topics'),
    pluralise(record.publishers.length, 'publisher', 'publishers'),
  ];
  return `${parts.join(', ')}. No problems.`;
}
