import type { Internship, InternshipEnding } from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import { EndingSection } from './ending-section';
import { ToDo } from './to-do';

/** The end as the trainee sees it. */
export function TraineeEnding({ internship }: { internship: Internship }) {
  const { id } = internship;
  return (
    <EndingSection
      internship={internship}
      seesWishes
      acts={(ending) => (
        <>
          <AnswerToDo ending={ending} id={id} />
          <OutcomeToDo ending={ending} id={id} />
        </>
      )}
    />
  );
}

function AnswerToDo({ ending: { acts, evaluations }, id }: { ending: InternshipEnding; id: string }) {
  const [latest] = evaluations;
  if (latest === undefined || !acts.includes('agree')) return null;
  return (
    <ToDo
      title="请答复见习鉴定"
      text={`请在${formatChineseDate(latest.answerUntil)}以前答复同意或者不同意，到期没有答复的视为同意。`}
      page="seeker/evaluation"
      id={id}
      label="查看并答复"
    />
  );
}

function OutcomeToDo({ ending: { acts, outcomes }, id }: { ending: InternshipEnding; id: string }) {
  const page = 'seeker/outcome';
  if (acts.includes('answer-outcome')) {
    const text = '单位登记了和你签订劳动合同的情况，请核对是否属实。';
    return <ToDo title="请确认留用情况" text={text} page={page} id={id} label="查看并确认" />;
  }
  if (!acts.includes('record-wishes')) return null;
  const [latest] = outcomes;
  const hasSaid = latest?.by === 'trainee';
  return (
    <ToDo
      title={hasSaid ? '你需要的帮助' : '没有留用？说说你需要什么帮助'}
      text="可以选就业、创业、培训服务，人社部门会联系你。你的选择单位看不到。"
      page={page}
      id={id}
      label={hasSaid ? '修改' : '选择需要的帮助'}
      optional={latest === undefined || hasSaid}
    />
  );
}
