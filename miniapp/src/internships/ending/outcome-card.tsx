import type { InternshipEnding } from '@qihang/shared/internships';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { OutcomeView } from './outcome-view';

/** The outcome that stands, and those that were corrected. */
export function OutcomeCard({ ending: { outcomes }, seesWishes }: { ending: InternshipEnding; seesWishes: boolean }) {
  const [latest, ...earlier] = outcomes;
  if (latest === undefined) return null;
  return (
    <Card title="留用和去向">
      <OutcomeView outcome={latest} seesWishes={seesWishes} />
      {earlier.length > 0 && (
        <Box className="q-stack-s">
          <Box as="h3">以前的登记</Box>
          {earlier.map((outcome) => (
            <OutcomeView key={outcome.number} outcome={outcome} seesWishes={seesWishes} />
          ))}
        </Box>
      )}
    </Card>
  );
}
