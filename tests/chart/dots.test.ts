import { expect, test } from 'vitest';
import { dotGroups, pointsOf } from '../../src/chart/dots.ts';
import { wide } from '../../src/chart/frame.ts';
import { layoutSwarm } from '../../src/chart/layout.ts';
import { fixture } from '../fixture.ts';

const canal = fixture('canal');
const sheet = layoutSwarm(canal, wide);

test('dots stand where the marks do, in groups that look alike', () => {
  const places = [0, 2];
  const groups = dotGroups(sheet, places);
  expect(groups.flatMap((group) => group.places).sort((a, b) => a - b)).toEqual(places);
  for (const { path, places: own, radius, shape } of groups)
    for (const [index, { x, y }] of pointsOf(path).entries()) {
      const mark = sheet.marks[own[index] ?? -1];
      expect(mark?.shape).toBe(shape);
      expect(mark?.radius).toBe(radius);
      expect(Math.abs(x - (mark?.x ?? NaN))).toBeLessThanOrEqual(0.5);
      expect(y).toBeCloseTo(mark?.y ?? NaN, 0);
    }
});
