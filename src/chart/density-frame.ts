import type { Field, Frame, Position } from './frame.ts';

/** The share of its field that the longest bar fills. */
const fullness = 0.92;
/** Clear space between the band of joint events and the bars beside it, in pixels. */
const gap = 4;

/** How long a bar may be in a field, in pixels; joint bars grow to both sides of the axis. */
function roomOf({ near, far }: Field, where: Position): number {
  return Math.abs(far - near) * (where === 'on' ? 2 : 1);
}

/** The pixels of one event in a bar, the same in every field: as many as the longest bar of the fullest field allows. */
export function perEvent({ fields }: Frame, longest: Readonly<Record<Position, number>>): number {
  return Math.min(
    ...(['above', 'below', 'on', 'apart'] as const).map((where) =>
      longest[where] === 0 ? Infinity : (roomOf(fields[where], where) * fullness) / longest[where],
    ),
  );
}

/**
 * The sheet on which bars are longest: its room across the time axis is shared out by the longest bar of each field, so
 * that no field stands empty while another holds the scale of all down. The band of joint events keeps
 * its width at least, for the names at its side. `longest` are counts of events.
 */
export function densityFrame(frame: Frame, longest: Readonly<Record<Position, number>>): Frame {
  const { above, below, apart } = frame.fields;
  const strip = apart.near - below.far;
  /** On an upright sheet the years stand before the field on the left. */
  const first = frame.axis + above.far + (frame.orientation === 'upright' ? frame.years + frame.yearSize * 2.4 : 0);
  const last = frame.axis + apart.far;
  const total = longest.above + longest.on + longest.below + longest.apart;
  if (total === 0) return frame;
  const room = last - first - strip - 2 * gap;
  const band = Math.max(2 * frame.fields.on.far, (room * longest.on) / total);
  const half = band / 2;
  const share = (where: 'above' | 'below' | 'apart'): number =>
    ((room - band) * longest[where]) / Math.max(1, total - longest.on);
  const near = half + gap;
  const under = near + share('below');
  return {
    ...frame,
    axis: first + share('above') + near,
    fields: {
      above: { near: -near, far: -near - share('above') },
      on: { near: 0, far: half },
      below: { near, far: under },
      apart: { near: under + strip, far: under + strip + share('apart') },
    },
    years: frame.orientation === 'across' ? under + (frame.years - below.far) : frame.years,
  };
}
