import type { Internship, InternshipEnding } from '@qihang/shared/internships';
import { EndingSection } from './ending-section';
import { EvaluationToDo } from './evaluation-to-do';
import { ToDo } from './to-do';

/** The end as the host sees it. */
export function HostEnding({ internship }: { internship: Internship }) {
  const { id } = internship;
  return (
    <EndingSection
      internship={internship}
      acts={(ending) => (
        <>
          <EvaluationToDo ending={ending} page="host/evaluation" id={id} />
          <OutcomeToDo ending={ending} id={id} />
        </>
      )}
    />
  );
}

function OutcomeToDo({ ending: { acts, outcomes }, id }: { ending: InternshipEnding; id: string }) {
  if (!acts.includes('record-outcome')) return null;
  const [latest] = outcomes;
  if (latest === undefined || latest.by === 'trainee') {
    return (
      <ToDo
        title="请登记留用情况"
        text="是否和见习人员签订了劳动合同？留用情况关系到留用率和补贴。"
        page="host/outcome"
        id={id}
        label="登记留用情况"
      />
    );
  }
  const isDisputed = latest.answer === 'disputed';
  return (
    <ToDo
      title={isDisputed ? '见习人员对留用情况有异议' : '更正留用情况'}
      text={
        isDisputed
          ? '理由见下面的登记。请核对后更正；不更正的，由人社部门处理。'
          : '登记有误，或者情况有变，可以更正，以前的登记会保留。'
      }
      page="host/outcome"
      id={id}
      label={isDisputed ? '更正登记' : '更正'}
      optional={!isDisputed}
    />
  );
}
