import type { Agreement, AgreementProblem } from '@qihang/shared/agreements';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Tag } from '../../ui/tag';
import { actsFor, partyName } from '../party-names';

interface AgreementProblemsProps {
  problems: readonly AgreementProblem[];
  viewer: Agreement['viewer'];
}

/** What stands in the way of sending, the viewer's own part first, each with who has to mend it. */
export function AgreementProblems({ problems, viewer }: AgreementProblemsProps) {
  if (problems.length === 0) return null;
  const mine = ({ party }: AgreementProblem) => actsFor(viewer, party);
  const sorted = [...problems.filter(mine), ...problems.filter((problem) => !mine(problem))];
  return (
    <Card title="签署前还要补充">
      <Box as="ul" className="q-stack-s">
        {sorted.map((problem) => (
          <Box as="li" key={`${problem.path} ${problem.party} ${problem.message}`}>
            <Tag tone={mine(problem) ? 'bad' : 'plain'}>{mine(problem) ? '你' : partyName(problem.party, viewer)}</Tag>
            {` ${problem.message}`}
          </Box>
        ))}
      </Box>
    </Card>
  );
}
