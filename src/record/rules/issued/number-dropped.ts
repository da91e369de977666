import { pathOfEntry } from '../../collection.ts';
import type { Draft } from '../../draft.ts';
import { countedPart, type NumberedPart, type Numbers } from '../../issued/issued-line.ts';
import { misshapenHeadings } from '../../markdown/body.ts';
import type { Place } from '../../problem.ts';
import { itemsUnder } from '../../markdown/section-items.ts';
import { issuedNumbers } from '../issued.ts';
import { all, each, type Report, type Rule } from '../rule.ts';

const mending: Readonly<Record<NumberedPart, string>> = {
  fact: 'Put back what was removed where it was; a fact that no longer holds stays as "- *withdrawn:*" with the reason.',
  disagreement: 'Put back what was removed where it was; a disagreement that is settled stays and says how.',
  step: 'Put back what was removed; a step that does not hold stays and says so.',
};

function compare(issued: Numbers, part: NumberedPart, count: number, place: () => Place, report: Report): void {
  const before = issued[part] ?? 0;
  if (count < before)
    report(
      place(),
      `This page once had ${countedPart(before, part).replace(' ', ' numbered ')} and now has ${count}.`,
      mending[part],
    );
}

const sections: Readonly<Record<string, NumberedPart>> = { Facts: 'fact', Disagreements: 'disagreement' };

/** The heading cannot be read as it should be, or items under it: their numbers may still be there. */
function unsure({ noted, form, body }: Draft<'events'>, name: string): boolean {
  const headings = ['front-matter-missing', 'unknown-section', 'missing-section'];
  return (
    noted.some(({ ruleId = '' }) => headings.includes(ruleId)) ||
    misshapenHeadings(body).length > 0 ||
    !form.lists.includes(name) ||
    itemsUnder(body, name).problems.length > 0 ||
    body.sections.some((section) => section.name === name && section.nodes.length === 0)
  );
}

export const numberDropped: Rule = {
  name: 'number-dropped',
  why: 'The number of a fact is cited, so none may vanish or pass to another.',
  scope: 'issued',
  check: all(
    each(['events'], (draft, report, record) => {
      const issued = issuedNumbers(record, pathOfEntry('events', draft.id));
      for (const [name, part] of Object.entries(sections)) {
        if (unsure(draft, name)) continue;
        const place = draft.body.sections.find((section) => section.name === name)?.place ?? draft.body.leadPlace;
        compare(issued, part, itemsUnder(draft.body, name).items.length, () => place, report);
      }
    }),
    each(['promises', 'threads'], ({ collection, id, data, front }, report, record) => {
      if (!data.steps || front.lossy) return;
      compare(
        issuedNumbers(record, pathOfEntry(collection, id)),
        'step',
        data.steps.length,
        () => front.atKey([], 'steps'),
        report,
      );
    }),
  ),
};
