/** What "Confidence" means, for the page of a promise and the promise tracker. */
export const confidence = {
  label: 'Confidence',
  description: 'How sure we are of the verdict: high, medium or low, given the sources',
  at: 'confidence',
} as const;
