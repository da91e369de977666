import { describe, expect, it } from 'vitest';
import type { Vocabulary } from '../../../src/record/schema/vocabulary.ts';
import { stepLegend, stepShape, stepShapes } from '../../../src/views/promise/shapes.ts';

const steps: Vocabulary['steps'] = [
  { id: 'whispered', label: 'Whispered', shape: 'said' },
  { id: 'shouted', label: 'Shouted', shape: 'said' },
  { id: 'sealed', label: 'Sealed', shape: 'law' },
];

describe('the shapes of steps', () => {
  it('are those that the vocabulary gives them, whatever they are called', () => {
    expect(steps.map(({ id }) => stepShape(steps, id))).toEqual(['said', 'said', 'law']);
  });

  it('stand in the legend once, each with all the steps it is drawn for', () => {
    expect(stepLegend(steps)).toEqual([
      { shape: 'said', words: 'whispered, shouted' },
      { shape: 'law', words: 'sealed' },
    ]);
  });

  it('can all be drawn', () => {
    expect(Object.values(stepShapes).every((parts) => parts.length > 0)).toBe(true);
  });
});
