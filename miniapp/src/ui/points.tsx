import { Box } from './dom/box';
import './points.scss';

/** A short list of statements, each with a dot before it. */
export function Points({ points }: { points: readonly string[] }) {
  return (
    <Box as="ul" className="q-points">
      {points.map((point) => (
        <Box as="li" className="q-point" key={point}>
          {point}
        </Box>
      ))}
    </Box>
  );
}
