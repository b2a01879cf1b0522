import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { useDraft } from '../../platform/drafts';
import { explain } from '../../platform/problem';
import { Button } from '../button';
import { Box } from '../dom/box';
import { focusOn } from '../dom/focus';
import { Tap } from '../dom/tap';
import { ErrorSummary } from './error-summary';
import { validate } from './validate';
import './forms.scss';

export interface StepContext<V extends object> {
  values: V;
  change: (patch: Partial<V>) => void;
  /** Message by field name. */
  errors: Readonly<Record<string, string>>;
}

export interface Step<V extends object> {
  key: string;
  /** One question or one small group: the heading of the step. */
  title: string;
  lead?: string;
  /** Steps that don't concern this person are left out. */
  when?: (values: V) => boolean;
  /** Checks the step's part of the values before going on. */
  schema?: z.ZodType;
  /** Label by field name; also says which server errors belong to this step. */
  labels: Readonly<Record<string, string>>;
  fields: (context: StepContext<V>) => ReactNode;
  /** What was filled in, as the last page shows it: label and text. */
  summary: (values: V) => readonly (readonly [string, string])[];
}

interface StepFormProps<V extends object> {
  /** Names the draft, as `sign-up`. */
  name: string;
  /** Raise it when the shape of the values changes. */
  version: number;
  initial: V;
  steps: readonly Step<V>[];
  submitLabel: string;
  /** Shown above the answers on the last page: what happens after sending. */
  beforeSubmit?: ReactNode;
  /** Sends everything; what it throws is explained, at the step it belongs to. The draft goes when it succeeds. */
  onSubmit: (values: V) => Promise<unknown>;
}

const HEADING = 'step-heading';

/** A long form: one step a page, saved while it is filled in, answers checked before sending. */
export function StepForm<V extends object>({ steps, initial, name, version, ...rest }: StepFormProps<V>) {
  const draft = useDraft(name, version, initial);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [fromAnswers, setFromAnswers] = useState(false);

  const present = steps.filter((step) => step.when?.(draft.values) ?? true);
  const total = present.length + 1;
  const index = Math.min(draft.step, present.length);
  const step = present[index];

  const show = (next: number) => {
    setErrors({});
    setFailure(undefined);
    draft.goToStep(next);
    focusOn(HEADING);
  };

  const goOn = () => {
    const checked = step?.schema ? validate(step.schema, draft.values) : { ok: true as const };
    setAttempt(attempt + 1);
    if (!checked.ok) return setErrors(checked.errors);
    const back = fromAnswers;
    setFromAnswers(false);
    return show(back ? present.length : index + 1);
  };

  const submit = async () => {
    setBusy(true);
    setFailure(undefined);
    setAttempt(attempt + 1);
    try {
      await rest.onSubmit(draft.values);
      draft.discard();
    } catch (error) {
      const { message, fields } = explain(error);
      const owner = present.findIndex(({ labels }) => Object.keys(fields).some((field) => field in labels));
      if (owner >= 0) {
        draft.goToStep(owner);
        setFromAnswers(true);
      }
      setErrors(fields);
      setFailure(message);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Box className="q-stack">
      <Box className="q-spread">
        <Box as="p" className="q-soft">{`第 ${index + 1} 步，共 ${total} 步`}</Box>
        {draft.savedAt !== null && (
          <Box as="span" className="q-soft q-small" role="status">
            草稿已自动保存
          </Box>
        )}
      </Box>
      <Box className="q-progress" decorative>
        <Box className="q-progress-done" style={{ width: `${((index + 1) / total) * 100}%` }} />
      </Box>
      <ErrorSummary errors={errors} failure={failure} attempt={attempt} labels={step?.labels ?? labelsOf(present)} />
      <Box as="h2" id={HEADING} focusable>
        {step?.title ?? '提交前请核对'}
      </Box>
      {step ? (
        <>
          {step.lead && (
            <Box as="p" className="q-lead">
              {step.lead}
            </Box>
          )}
          <Box className="q-stack">{step.fields({ values: draft.values, change: draft.change, errors })}</Box>
          <Button wide onTap={goOn}>
            {fromAnswers ? '保存并返回核对' : '下一步'}
          </Button>
        </>
      ) : (
        <>
          <Answers
            steps={present}
            values={draft.values}
            onChange={(at) => {
              setFromAnswers(true);
              show(at);
            }}
          />
          {rest.beforeSubmit}
          <Button wide busy={busy} busyText="正在提交…" onTap={() => void submit()}>
            {rest.submitLabel}
          </Button>
        </>
      )}
      {index > 0 && (
        <Tap className="q-link" onTap={() => show(index - 1)}>
          上一步
        </Tap>
      )}
    </Box>
  );
}

function labelsOf<V extends object>(steps: readonly Step<V>[]): Record<string, string> {
  return Object.assign({}, ...steps.map(({ labels }) => labels)) as Record<string, string>;
}

interface AnswersProps<V extends object> {
  steps: readonly Step<V>[];
  values: V;
  onChange: (index: number) => void;
}

/** All answers, step by step, each with its way back. */
function Answers<V extends object>({ steps, values, onChange }: AnswersProps<V>) {
  return (
    <>
      {steps.map((step, index) => (
        <Box as="section" className="q-card" key={step.key} label={step.title}>
          <Box className="q-spread">
            <Box as="h3">{step.title}</Box>
            <Tap className="q-link" label={`修改${step.title}`} onTap={() => onChange(index)}>
              修改
            </Tap>
          </Box>
          <Box as="dl" className="q-facts">
            {step.summary(values).map(([label, text]) => (
              <Box className="q-summary-row" key={label}>
                <Box as="dt">{label}</Box>
                <Box as="dd">{text || '未填写'}</Box>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </>
  );
}
