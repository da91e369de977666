import { proseOf } from '../../markdown/prose.ts';
import { itemsUnder } from '../../markdown/section-items.ts';
import { each, type Rule } from '../rule.ts';

/** From this share of its words on, a fact says what the lead has said. */
const share = 0.55;
/** Words that every sentence has; all of two letters or fewer count among them. */
const common = new Set(
  'and are but for from has have his her its not that the their them they this was were will with would which who'.split(
    ' ',
  ),
);

/** The words that carry what a sentence says, cut to a stem of six letters; numbers whole. */
function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter((word) => (word.length > 2 || /\d/.test(word)) && !common.has(word)).map((word) => word.slice(0, 6)),
  );
}

/** How much of what a sentence says another text says too, from 0 to 1. */
function shareSaid(sentence: string, text: string): number {
  const [words, said] = [contentWords(sentence), contentWords(text)];
  const shared = [...words].filter((word) => said.has(word));
  return words.size === 0 ? 0 : shared.length / words.size;
}

export const factRepeatsLead: Rule = {
  name: 'fact-repeats-lead',
  why: 'A fact adds a detail, a number or a quotation; what the lead has said is read once.',
  scope: 'entry',
  level: 'warning',
  check: each(['events'], ({ body }, report) => {
    const lead = proseOf(body.lead).text;
    itemsUnder(body, 'Facts').items.forEach(({ item, prose }, index) => {
      const said = shareSaid(prose.text, lead);
      if (item.label !== 'withdrawn' && said >= share)
        report(
          item.place,
          `Fact ${index + 1} repeats the lead: it shares ${Math.round(said * 100)} % of its words with it.`,
          'Leave the detail in the fact and shorten the lead; facts keep their numbers.',
        );
    });
  }),
};
