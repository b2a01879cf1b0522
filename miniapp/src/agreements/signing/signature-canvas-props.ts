import type { Stroke } from './strokes';

export interface SignatureCanvasProps {
  /** What is drawn so far. */
  strokes: readonly Stroke[];
  /** Called when the finger or mouse lets go. */
  onStroke: (stroke: Stroke) => void;
  /** Accessible name. */
  label: string;
}
