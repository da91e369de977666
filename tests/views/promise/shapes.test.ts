import { describe, expect, it } from 'vitest';
import { stepLegend, stepShape } from '../../../src/views/promise/shapes.ts';

describe('the shapes of steps', () => {
  it('stand in the legend once, each with all the steps it is drawn for', () => {
    const steps = ['promised', 'repeated', 'ratified', 'in-force'].map((id) => ({ id, label: id.replace('-', ' ') }));
    expect(stepLegend(steps)).toEqual([
      { shape: 'said', words: 'promised, repeated' },
      { shape: 'law', words: 'ratified, in force' },
    ]);
  });

  it('draw a step that they do not know as said', () => {
    expect(stepShape('whispered')).toBe('said');
  });
});
