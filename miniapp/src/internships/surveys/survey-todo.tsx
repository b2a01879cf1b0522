import { internshipSurveyRoutes, surveyPhaseLabels } from '@qihang/shared/internships';
import { goTo } from '../../platform/navigation';
import { useGet } from '../../platform/query';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';

/** Offers the survey of the host while there is one to answer. */
export function SurveyTodo({ internshipId }: { internshipId: string }) {
  const { data } = useGet(internshipSurveyRoutes.state, { params: { id: internshipId } }, { staleMs: 0 });
  if (!data?.due) return null;
  return (
    <Card title={`${surveyPhaseLabels[data.due]}：说说单位怎么样`}>
      <Box as="p">五道选择题，一分钟。单位和带教老师看不到，人社部门只看汇总。</Box>
      <Button wide look="plain" onTap={() => goTo('seeker/survey', { id: internshipId })}>
        填写评价
      </Button>
    </Card>
  );
}
