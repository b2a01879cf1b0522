import { internshipSurveyRoutes, SURVEY_QUESTIONS, surveyQuestionLabels } from '@qihang/shared/internships';
import { useState } from 'react';
import { useGet } from '../../platform/query';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Facts } from '../../ui/facts';
import { ErrorState, Skeleton } from '../../ui/states';

/** What trainees say of the internship's host; read only when asked for, because each look is audited. */
export function HostSurveyCard({ internshipId }: { internshipId: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Card title="见习人员对单位的评价">
      {open ? (
        <Figures internshipId={internshipId} />
      ) : (
        <>
          <Box as="p">至少三位见习人员评价过，才显示平均分；不显示是谁评价的。每次查看都会记录。</Box>
          <Button look="plain" onTap={() => setOpen(true)}>
            查看评价
          </Button>
        </>
      )}
    </Card>
  );
}

function Figures({ internshipId }: { internshipId: string }) {
  const { data, error, refetch } = useGet(internshipSurveyRoutes.ofHost, { params: { id: internshipId } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={4} />;
  const { averages, trainees, words } = data;
  if (averages === null) {
    return <Box as="p">{`目前有 ${trainees} 位见习人员评价过，人数太少，不显示平均分。`}</Box>;
  }
  return (
    <>
      <Facts
        rows={[
          ['评价人数', `${trainees} 人`],
          ...SURVEY_QUESTIONS.map((it) => [surveyQuestionLabels[it], `${averages[it].toFixed(1)} 分`] as const),
        ]}
      />
      {words.length > 0 && (
        <Box as="ul" className="q-list" label="见习人员写的话">
          {[...new Set(words)].map((text) => (
            <Box as="li" key={text}>{`“${text}”`}</Box>
          ))}
        </Box>
      )}
    </>
  );
}
