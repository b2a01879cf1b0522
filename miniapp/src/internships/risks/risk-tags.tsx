import { type Risk, riskLabels } from '@qihang/shared/internships';
import { Box } from '../../ui/dom/box';
import { Tag, type Tone } from '../../ui/tag';
import './risks.scss';

const TONES: Readonly<Record<Risk, Tone>> = {
  'insurance-ended': 'bad',
  'help-asked': 'bad',
  'attendance-objected': 'bad',
  'stipend-unconfirmed': 'warn',
  'no-log': 'warn',
  'one-sitting': 'warn',
  'mentor-overloaded': 'warn',
  'insurance-ending': 'warn',
};

/** The risks of an internship, the gravest first. */
export function RiskTags({ risks }: { risks: readonly Risk[] }) {
  if (risks.length === 0) return <Tag tone="good">没有发现风险</Tag>;
  return (
    <Box className="q-tags">
      {risks.map((risk) => (
        <Tag key={risk} tone={TONES[risk]}>
          {riskLabels[risk]}
        </Tag>
      ))}
    </Box>
  );
}
