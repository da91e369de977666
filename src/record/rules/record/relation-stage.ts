import { eventsById } from '../../drafts.ts';
import { each, type Rule } from '../rule.ts';

export const relationStage: Rule = {
  name: 'relation-stage',
  why: 'A relation that names what the other event is must be true of it.',
  scope: 'record',
  check: each(['events'], ({ data, front }, report, record) => {
    data.related?.forEach(({ event, relation }, index) => {
      const word = record.vocabulary?.data.relations?.find(({ id }) => id === relation);
      const stage = eventsById(record).get(event ?? '')?.data.stage;
      if (!word?.stages || stage === undefined || word.stages.includes(stage)) return;
      report(
        front.at(['related', index, 'relation']),
        `"${relation ?? ''}" leads to an event whose stage is ${word.stages.join(' or ')}, but that of "${event ?? ''}" is ${stage}.`,
        'Choose another relation, or correct the stage of the other event.',
      );
    });
  }),
};
