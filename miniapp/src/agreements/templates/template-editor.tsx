import { type AgreementTemplate, templateProblems } from '@qihang/shared/agreements';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { focusOn } from '../../ui/dom/focus';
import { fieldId } from '../../ui/forms/field';
import { TextAreaField, TextField } from '../../ui/forms/text-fields';
import { ClauseCard, clauseTapId } from './clause-card';
import { MOST_CLAUSES, withClause, withMoved, withOneMore, withoutClause } from './edit-text';
import { InsertPlaceholder } from './insert-placeholder';
import { OutdatedNotice } from './outdated-notice';
import { ProblemList } from './problem-list';
import { PublishTemplate } from './publish-template';
import { SaveBar } from './save-bar';
import { useTemplateDraft } from './use-template-draft';
import { WithdrawTemplate } from './withdraw-template';
import './templates.scss';

const TITLE_MAX = 60;
const PREAMBLE_MAX = 1_000;

/** Writes a draft: its text clause by clause, what it still lacks, and its publication. */
export function TemplateEditor({ template }: { template: AgreementTemplate }) {
  const draft = useTemplateDraft(template);
  const [open, setOpen] = useState<number | null>(null);
  const { text, change } = draft;
  const problems = templateProblems(text);
  const errorAt = (path: string) => problems.find((problem) => problem.path === path)?.message;

  const goTo = (path: string) => {
    const [part, index] = path.split('.');
    if (part === 'clauses') setOpen(Number(index));
    focusOn(fieldId(path));
  };
  const add = () => {
    change(withOneMore(text));
    goTo(`clauses.${text.clauses.length}.heading`);
  };
  const move = (from: number, to: number) => {
    change(withMoved(text, from, to));
    if (open !== null) setOpen(open === from ? to : open === to ? from : open);
    focusOn(clauseTapId(to));
  };
  const remove = (index: number) => {
    change(withoutClause(text, index));
    setOpen(null);
    focusOn(clauseTapId(Math.max(0, index - 1)));
  };

  return (
    <>
      {draft.isOutdated && <OutdatedNotice draft={draft} />}
      <Box className="q-template">
        <Box className="q-template-side q-stack">
          <ProblemList problems={problems} onGo={goTo} />
          <PublishTemplate template={template} obstacle={obstacle(problems.length > 0, draft.isChanged)} />
          <WithdrawTemplate template={template} onDone={draft.discard} />
        </Box>
        <Box className="q-template-text q-stack">
          <Card title="标题和签约说明">
            <TextField
              name="title"
              label="协议标题"
              maxLength={TITLE_MAX}
              value={text.title}
              error={errorAt('title')}
              onChange={(title) => change({ ...text, title })}
            />
            <TextAreaField
              name="preamble"
              label="签约说明"
              optional
              hint="放在第一条前面"
              maxLength={PREAMBLE_MAX}
              value={text.preamble}
              error={errorAt('preamble')}
              onChange={(preamble) => change({ ...text, preamble })}
            />
            <InsertPlaceholder
              field="preamble"
              where="签约说明"
              words={text.preamble}
              onChange={(preamble) => change({ ...text, preamble })}
            />
          </Card>
          {text.clauses.map((clause, index) => (
            <ClauseCard
              key={`clause-${String(index)}`}
              clause={clause}
              index={index}
              isLast={index === text.clauses.length - 1}
              isOpen={open === index}
              problems={problems.filter(({ path }) => path.startsWith(`clauses.${index}.`))}
              onOpen={(isOpen) => setOpen(isOpen ? index : null)}
              onChange={(patch) => change(withClause(text, index, patch))}
              onMove={(to) => move(index, to)}
              onRemove={() => remove(index)}
            />
          ))}
          <Button look="plain" disabled={text.clauses.length >= MOST_CLAUSES} onTap={add}>
            加一条
          </Button>
        </Box>
      </Box>
      <SaveBar id={template.id} draft={draft} />
    </>
  );
}

function obstacle(hasProblems: boolean, isChanged: boolean): string | undefined {
  if (hasProblems) return '改完上面列出的地方、保存以后就可以发布。';
  return isChanged ? '先保存草稿，再发布。' : undefined;
}
