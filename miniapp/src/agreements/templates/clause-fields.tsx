import type { TemplateProblem, TemplateText } from '@qihang/shared/agreements';
import { TextAreaField, TextField } from '../../ui/forms/text-fields';
import { InsertPlaceholder } from './insert-placeholder';

const HEADING_MAX = 40;
const TEXT_MAX = 3_000;

interface ClauseFieldsProps {
  clause: TemplateText['clauses'][number];
  index: number;
  problems: readonly TemplateProblem[];
  onChange: (patch: Partial<TemplateText['clauses'][number]>) => void;
}

/** Heading and text of one clause, to write. */
export function ClauseFields({ clause, index, problems, onChange }: ClauseFieldsProps) {
  const [heading, text] = [`clauses.${index}.heading`, `clauses.${index}.text`];
  const errorAt = (path: string) => problems.find((problem) => problem.path === path)?.message;
  return (
    <>
      <TextField
        name={heading}
        label="条款标题"
        hint="序号自动加上"
        maxLength={HEADING_MAX}
        value={clause.heading}
        error={errorAt(heading)}
        onChange={(next) => onChange({ heading: next })}
      />
      <TextAreaField
        name={text}
        label="条款内容"
        hint="换行就是另起一段；“名称：内容”连着写两行以上，会排成表格"
        rows={8}
        maxLength={TEXT_MAX}
        value={clause.text}
        error={errorAt(text)}
        onChange={(next) => onChange({ text: next })}
      />
      <InsertPlaceholder
        field={text}
        where={`第 ${index + 1} 条`}
        words={clause.text}
        onChange={(next) => onChange({ text: next })}
      />
    </>
  );
}
