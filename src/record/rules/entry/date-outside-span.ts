import { overlaps } from '../../dates/edtf-date.ts';
import { each, type Rule } from '../rule.ts';

export const dateOutsideSpan: Rule = {
  name: 'date-outside-span',
  why: 'The record covers a stated span; what lies outside must say so.',
  scope: 'entry',
  check: each(['events'], ({ data: { date, period }, front }, report, { vocabulary }) => {
    const span = vocabulary?.data.span;
    if (!date || !span) return;
    const inside = overlaps(date, span);
    const belongs = date.to < span.from ? 'background' : 'epilogue';
    if (inside === (period === undefined) && (inside || period === belongs)) return;
    report(
      front.at(period === undefined ? ['date'] : ['period']),
      inside
        ? `The event lies within the record’s span (${span.edtf}) but is marked as ${period ?? ''}.`
        : `${date.edtf} lies outside the record’s span (${span.edtf}).`,
      inside ? 'Remove "period:", or correct the date.' : `Write "period: ${belongs}", or correct the date.`,
    );
  }),
};
