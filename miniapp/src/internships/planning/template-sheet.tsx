import {
  type KeptGoal,
  layTemplate,
  PLAN_TEMPLATES,
  type PlanTemplate,
  type WantedGoal,
} from '@qihang/shared/internships';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { SelectField } from '../../ui/forms/text-fields';
import { Sheet } from '../../ui/sheet';
import { PlanMonths } from './plan-months';

interface TemplateSheetProps {
  /** The plan in force. */
  plan: readonly KeptGoal[];
  months: number;
  /** First month that is planned anew. */
  fromMonth: number;
  /** Key of the template that fits the post best; it comes first. */
  suggested: string | null;
  onChoose: (goals: WantedGoal[]) => void;
  onClose: () => void;
}

/** Lays a template of the library over the plan, after a look at what comes of it. */
export function TemplateSheet({ plan, months, fromMonth, suggested, onChoose, onClose }: TemplateSheetProps) {
  const offered = inOrder(suggested);
  const [key, setKey] = useState(offered[0]?.key ?? '');
  const template = offered.find((one) => one.key === key);
  const laid = template ? layTemplate(plan, template, months, fromMonth) : [];
  const options = offered.map((one) => ({
    value: one.key,
    label: one.key === suggested ? `${one.label}（适合这个岗位）` : one.label,
  }));
  const past = fromMonth > 1 ? `第${fromMonth}个月起换成模板的目标，之前的保持不变。` : '各月换成模板的目标。';
  return (
    <Sheet open title="套用计划模板" onClose={onClose}>
      <SelectField name="template" label="岗位类型" options={options} value={key} onChange={setKey} />
      <Box as="p" className="q-soft">{`${past}套用后还可以逐项修改。`}</Box>
      <Box as="section" className="q-stack" label="套用后的计划">
        <PlanMonths goals={laid} />
      </Box>
      <Button wide disabled={!template} onTap={() => onChoose(laid)}>
        用这个模板
      </Button>
    </Sheet>
  );
}

function inOrder(suggested: string | null): PlanTemplate[] {
  return [...PLAN_TEMPLATES].sort((a, b) => Number(b.key === suggested) - Number(a.key === suggested));
}
