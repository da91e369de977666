import { collectionNames } from '../../collection.ts';
import { proseOf } from '../../markdown/prose.ts';
import { each, type Rule } from '../rule.ts';

export const leadMissing: Rule = {
  name: 'lead-missing',
  why: 'The lead tells the event to somebody who reads nothing else.',
  scope: 'entry',
  check: each(collectionNames, ({ form, front, body }, report) => {
    if (!form.lead || (front.lossy && front.body === '')) return;
    if (body.lead.length === 0)
      report(body.leadPlace, 'The text begins without a lead.', 'Write one to three sentences below the front matter.');
    else if (!/[\p{L}\p{N}]/u.test(proseOf(body.lead).text))
      report(body.leadPlace, 'The lead has no words.', 'Write one to three sentences below the front matter.');
  }),
};
