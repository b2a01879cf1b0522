import type { InternshipEnding } from '@qihang/shared/internships';
import type { PageName } from '../../platform/pages';
import { ToDo } from './to-do';

/** Asks for the evaluation, or for a new one after a disagreement. */
export function EvaluationToDo({ ending, page, id }: { ending: InternshipEnding; page: PageName; id: string }) {
  if (!ending.acts.includes('evaluate')) return null;
  if (ending.status === 'disputed') {
    return (
      <ToDo
        title="见习人员不同意鉴定"
        text="理由见下面的鉴定。可以重新鉴定；不重新鉴定的，由人社部门处理。"
        page={page}
        id={id}
        label="重新鉴定"
      />
    );
  }
  return (
    <ToDo
      title="请作见习鉴定"
      text="见习已经结束。请对照计划评价各项技能，写明表现，给出结论；见习人员同意后，平台出具见习证明。"
      page={page}
      id={id}
      label="填写鉴定"
    />
  );
}
