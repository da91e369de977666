import type { TimelineIndex } from '../../../views/timeline/timeline-index.ts';
import type { ChartScale } from './chart-scale.ts';

interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The bars of one voice position: as drawn for all events, and over them those of the shown events. */
interface Field {
  readonly all: SVGPathElement;
  readonly shown: SVGPathElement;
  readonly bars: readonly Bar[];
  /** Which edge of a bar stays where it is when it gets shorter: 0 the upper, 1 the lower, between them its middle. */
  readonly fixed: number;
}

const fields = { above: ['va', 1], on: ['vo', 0.5], below: ['vb', 0], apart: ['vt', 0] } as const;
/** Half the clear space between two bars, by which a bar is narrower than its cell (src/chart/density.ts). */
const gap = 0.3;

function readBars(path: SVGPathElement): Bar[] {
  return (path.getAttribute('d') ?? '').split('M').flatMap((part): Bar[] => {
    const [x, y, width, height] = (part.match(/-?[\d.]+/g) ?? []).map(Number);
    return x === undefined || y === undefined || width === undefined || height === undefined
      ? []
      : [{ x, y, width, height }];
  });
}

/** For each event its place in time, as a share of the width of the chart. */
function placesOf(index: TimelineIndex, { left, right, shareOf }: ChartScale): readonly number[] {
  return index.from.map((from, at) => {
    const group = index.group[at];
    if (group === 'background') return left - 0.001;
    if (group === 'epilogue') return 1;
    const ends = [shareOf(from), shareOf(index.to[at] || from, true)];
    return ends.reduce((sum, end) => sum + Math.min(right, Math.max(left, end)), 0) / 2;
  });
}

/** Lets the bars of a chart that counts events answer a view; does nothing on a chart without bars. */
export function pictureBars(svg: Element, scale: ChartScale): (index: TimelineIndex, shown: readonly number[]) => void {
  const drawn = new Map(
    Object.entries(fields).flatMap(([position, [letter, fixed]]): [string, Field][] => {
      const all = svg.querySelector<SVGPathElement>(`path.mf.${letter}`);
      if (!all) return [];
      const shown = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      shown.setAttribute('class', all.getAttribute('class') ?? '');
      all.after(shown);
      return [[position, { all, shown, bars: readBars(all), fixed }]];
    }),
  );
  /** Per event the field and the number of its bar. */
  let barOf: readonly (readonly [Field, number] | undefined)[] | undefined;

  function count(events: Iterable<number>): Map<Field, number[]> {
    const counts = new Map([...drawn.values()].map((field) => [field, field.bars.map(() => 0)]));
    for (const at of events) {
      const [field, bar] = barOf?.[at] ?? [];
      const own = field && counts.get(field);
      if (own && bar !== undefined) own[bar] = (own[bar] ?? 0) + 1;
    }
    return counts;
  }
  let whole: ReturnType<typeof count> | undefined;

  return (index, shown) => {
    if (drawn.size === 0) return;
    const positions = index.id.map((_, at) => index.positions[index.facets.voice[at]?.[0] ?? -1] ?? '');
    barOf ??= placesOf(index, scale).map((share, at) => {
      const field = drawn.get(positions[at] ?? '');
      const width = field?.all.ownerSVGElement?.viewBox.baseVal.width ?? 0;
      return field && [field, field.bars.findLastIndex((bar) => bar.x - gap <= share * width)];
    });
    whole ??= count(index.id.keys());
    const counts = count(shown);
    const asked = shown.length < index.id.length;
    for (const field of drawn.values()) {
      const path = field.bars.map(({ x, y, width, height }, bar) => {
        const share = (counts.get(field)?.[bar] ?? 0) / (whole?.get(field)?.[bar] || 1);
        const top = y + height * (1 - share) * field.fixed;
        return share === 0 ? '' : `M${x} ${top.toFixed(2)}h${width}v${(height * share).toFixed(2)}H${x}z`;
      });
      field.all.classList.toggle('out', asked);
      field.shown.setAttribute('d', asked ? path.join('') : '');
    }
  };
}
