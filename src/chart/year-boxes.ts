import type { Frame } from './frame.ts';
import type { Box } from './geometry.ts';
import { textWidth } from './label-text.ts';
import type { TimeAxis } from './time-axis.ts';

/** The boxes that the written years take; their baseline is the bottom of the box less a fifth of its height. */
export function yearBoxes(frame: Frame, axis: TimeAxis): Box[] {
  return axis.years.map(({ year, at }) => {
    const width = textWidth(String(year), frame.yearSize);
    if (frame.orientation === 'across') {
      const bottom = frame.axis + frame.years;
      return { left: at + 4, right: at + 4 + width, top: bottom - frame.yearSize, bottom };
    }
    return { left: frame.years, right: frame.years + width, top: at + 3, bottom: at + 3 + frame.yearSize };
  });
}
