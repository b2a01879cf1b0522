import type { Drawing } from '@qihang/shared/agreements';

/** One stroke as the schema has it: x, y, x, y, … in thousandths of the pad's width and height. */
export type Stroke = readonly number[];

export interface Point {
  x: number;
  y: number;
}

/** Height of the pad divided by its width: the same on every screen, so that turning the phone bends no signature. */
export const PAD_RATIO = 0.5;

/** Limits of `drawingSchema`. */
const MOST_STROKES = 100;
const MOST_NUMBERS_A_STROKE = 2_000;
const MOST_NUMBERS = 8_000;

/** Thousandths that a point may lie beside the line that is drawn without it. */
const TOLERANCE = 2;
/** A dot has to have some length to be drawn. */
const DOT = 3;

const clamped = (value: number) => Math.min(1_000, Math.max(0, Math.round(value)));

/**
 * A point of the screen on the pad.
 * @param place in CSS pixels from the pad's upper left corner; outside of it is its edge
 */
export function onPad(place: Point, width: number, height: number): Point {
  return { x: clamped((place.x / width) * 1_000), y: clamped((place.y / height) * 1_000) };
}

/** Twice the area between three points, over the length of the base: how far `point` lies beside the line. */
function distance(point: Point, from: Point, to: Point): number {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return Math.hypot(point.x - from.x, point.y - from.y);
  return Math.abs((to.x - from.x) * (from.y - point.y) - (from.x - point.x) * (to.y - from.y)) / length;
}

/** Leaves out the points that the line hardly needs (Ramer, Douglas, Peucker), without recursion: fingers move long. */
function thinned(points: readonly Point[], tolerance: number): Point[] {
  const keep = new Set([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let range = open.pop(); range; range = open.pop()) {
    const [from, to] = range;
    let farthest = -1;
    let most = tolerance;
    for (let at = from + 1; at < to; at++) {
      const beside = distance(points[at] as Point, points[from] as Point, points[to] as Point);
      if (beside > most) [farthest, most] = [at, beside];
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, index) => keep.has(index));
}

/**
 * What a finger has drawn, thinned out until it fits.
 * @param points at least one, as `onPad` gives them
 * @returns 4 to 2,000 numbers; a mere touch becomes a short line, because a dot is part of many names
 */
export function strokeOf(points: readonly Point[]): Stroke {
  const [first] = points;
  if (first === undefined) throw new RangeError('a stroke has at least one point');
  if (points.every(({ x, y }) => x === first.x && y === first.y)) {
    const end = first.x + DOT > 1_000 ? first.x - DOT : first.x + DOT;
    return [first.x, first.y, end, first.y];
  }
  let tolerance = TOLERANCE;
  let kept = thinned(points, tolerance);
  while (kept.length * 2 > MOST_NUMBERS_A_STROKE) {
    tolerance *= 2;
    kept = thinned(kept, tolerance);
  }
  return kept.flatMap(({ x, y }) => [x, y]);
}

/** False when the signature is as long as the schema allows: a further stroke would not count. */
export function hasRoomFor(strokes: readonly Stroke[], stroke: Stroke): boolean {
  const numbers = strokes.reduce((sum, { length }) => sum + length, stroke.length);
  return strokes.length < MOST_STROKES && numbers <= MOST_NUMBERS;
}

/** The signature to send, or null when nothing is drawn. */
export function drawingOf(strokes: readonly Stroke[]): Drawing | null {
  return strokes.length === 0 ? null : { strokes: strokes.map((stroke) => [...stroke]), ratio: PAD_RATIO };
}
