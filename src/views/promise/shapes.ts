import type { Vocabulary } from '../../record/schema/vocabulary.ts';

/** The tone of a verdict; the values of `tone` in record.yaml. */
export type Tone = Vocabulary['verdicts'][number]['tone'];

type Steps = Vocabulary['steps'];

/** How a step is drawn; the values of `shape` in record.yaml. */
export type StepShape = Steps[number]['shape'];

/** How a part of a shape is painted: in the shape's colour, as an outline, or in the colour of the paper. */
export type Paint = 'fill' | 'stroke' | 'paper' | 'cut';

/** One part of a shape: path data round the origin (SVG 2, chapter 9), in CSS pixels. */
export interface Part {
  readonly d: string;
  readonly paint: Paint;
}

/** The shape of a step, by its id in the vocabulary; that of a word said where the vocabulary does not have it. */
export function stepShape(steps: Steps, id: string): StepShape {
  return steps.find((step) => step.id === id)?.shape ?? 'said';
}

/** The shapes that the steps of a vocabulary have, each with the steps it stands for: "ratified, in force". */
export function stepLegend(steps: Steps): { readonly shape: StepShape; readonly words: string }[] {
  return [...new Set(steps.map(({ shape }) => shape))].map((shape) => ({
    shape,
    words: steps
      .filter((step) => step.shape === shape)
      .map(({ label }) => label.toLowerCase())
      .join(', '),
  }));
}

function circle(radius: number): string {
  return `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

/** The shapes of steps. The shapes of documents, legal steps and deliveries are those of the stages. */
export const stepShapes: Readonly<Record<StepShape, readonly Part[]>> = {
  said: [{ d: circle(3.1), paint: 'paper' }],
  advanced: [{ d: 'M-3.4-4.2L4.4 0l-7.8 4.2z', paint: 'fill' }],
  paper: [{ d: circle(3.9), paint: 'fill' }],
  law: [
    { d: circle(5), paint: 'paper' },
    { d: circle(2.7), paint: 'fill' },
  ],
  delivered: [{ d: 'M-4-4h8v8h-8z', paint: 'fill' }],
  against: [{ d: 'M-3.4-3.4l6.8 6.8M-3.4 3.4l6.8-6.8', paint: 'stroke' }],
  silent: [{ d: circle(1.6), paint: 'fill' }],
};

/** The seals of the verdicts: one round family, told apart by what is inside. */
export const verdictShapes: Readonly<Record<Tone, readonly Part[]>> = {
  kept: [
    { d: circle(6.2), paint: 'fill' },
    { d: 'M-3 .2l2.2 2.3 3.9-4.7', paint: 'cut' },
  ],
  part: [
    { d: circle(5.6), paint: 'paper' },
    { d: 'M0-5.6a5.6 5.6 0 0 0 0 11.2z', paint: 'fill' },
  ],
  late: [
    { d: circle(5.6), paint: 'paper' },
    { d: 'M0-3.6V0l2.7 1.9', paint: 'stroke' },
  ],
  'put-off': [
    { d: circle(5.6), paint: 'paper' },
    { d: 'M-2.6-2.8L.6 0l-3.2 2.8M.6-2.8L3.8 0 .6 2.8', paint: 'stroke' },
  ],
  broken: [
    { d: circle(5.6), paint: 'paper' },
    { d: 'M-2.5-2.5l5 5M-2.5 2.5l5-5', paint: 'stroke' },
  ],
  open: [{ d: circle(5.6), paint: 'paper' }],
};
