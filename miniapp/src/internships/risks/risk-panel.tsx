import { internshipRiskRoutes, riskLabels } from '@qihang/shared/internships';
import { useDidShow } from '@tarojs/taro';
import { useRef } from 'react';
import { failedWith } from '../../platform/failure';
import { useGet } from '../../platform/query';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { ErrorState, Skeleton } from '../../ui/states';
import { riskWords } from './risk-words';

/** What stands out in an internship, in words, and what the officer can do about it. */
export function RiskPanel({ id }: { id: string }) {
  const { data, error, refetch } = useGet(internshipRiskRoutes.of, { params: { id } }, { staleMs: 0 });
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) void refetch();
    shown.current = true;
  });
  // who is a party of it sees it as that, and is shown no risks
  if (failedWith(error, 'internships/not-found')) return null;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={3} />;
  if (data.risks.length === 0) {
    return (
      <Card title="风险">
        <Box>没有发现风险。</Box>
      </Card>
    );
  }
  return (
    <Card title="需要关注">
      <Box as="ul" className="q-list" label="风险">
        {data.risks.map((risk) => {
          const { what, advice } = riskWords(risk, data);
          return (
            <Box as="li" key={risk} className="q-stack-s">
              <Box as="h3">{riskLabels[risk]}</Box>
              <Box>{what}</Box>
              <Box className="q-soft">{advice}</Box>
            </Box>
          );
        })}
      </Box>
    </Card>
  );
}
