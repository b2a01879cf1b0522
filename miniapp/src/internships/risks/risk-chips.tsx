import { internshipRiskRoutes, type Risk, riskLabels } from '@qihang/shared/internships';
import { useDidShow } from '@tarojs/taro';
import { useGet } from '../../platform/query';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import './risks.scss';

interface RiskChipsProps {
  risk: Risk | undefined;
  onRisk: (risk: Risk | undefined) => void;
}

/** What the list can be narrowed down to, each with how many there are. */
export function RiskChips({ risk, onRisk }: RiskChipsProps) {
  const { data, refetch } = useGet(internshipRiskRoutes.counts, {}, { staleMs: 0 });
  useDidShow(() => void refetch());
  const chips = [
    { key: undefined, text: data ? `全部 ${data.all}` : '全部', count: 1 },
    ...(data?.risks ?? []).map(({ risk: key, internships }) => ({
      key,
      text: `${riskLabels[key]} ${internships}`,
      count: internships,
    })),
  ];
  return (
    <Box role="group" label="按风险筛选" className="q-risk-chips">
      {chips
        .filter(({ key, count }) => count > 0 || key === risk)
        .map(({ key, text }) => (
          <Tap
            key={key ?? 'all'}
            className={`q-risk-chip ${key === risk ? 'q-risk-chip-on' : ''}`}
            pressed={key === risk}
            onTap={() => onRisk(key)}
          >
            {text}
          </Tap>
        ))}
    </Box>
  );
}
