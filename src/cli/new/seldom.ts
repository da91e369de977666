/** Keys that are filled in without a question, or needed too seldom to be put before everybody. */
export const seldom: readonly string[] = [
  'id',
  'label',
  'period',
  'related',
  'deadlines',
  'titleEnglish',
  'lookedFor',
  'link',
  'archived',
  'uncited',
  'recorded',
  'updated',
  'roles',
  'note',
  'since',
];
