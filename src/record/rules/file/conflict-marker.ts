import { type Rule, whileReading } from '../rule.ts';

export const conflictMarker: Rule = {
  name: 'conflict-marker',
  why: 'Between the marks that Git leaves stand two versions, and nobody has said which holds.',
  scope: 'file',
  check: whileReading('conflict-marker'),
};
