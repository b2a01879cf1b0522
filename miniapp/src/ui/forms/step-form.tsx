import { type ReactNode, useState } from 'react';
import { explain } from '../../platform/problem';
import { Button } from '../button';
import { Box } from '../dom/box';
import { focusOn } from '../dom/focus';
import { Tap } from '../dom/tap';
import { ErrorSummary } from './error-summary';
import type { Step } from './step';
import { Answers } from './step-answers';
import { validate } from './validate';
import './forms.scss';

/** Where the answers are kept while they are filled in. */
export interface DraftHandle<V extends object> {
  values: V;
  /** Index of the step among those that concern this person. */
  step: number;
  /** Epoch milliseconds; null when nothing was filled in yet. */
  savedAt: number | null;
  /** How saving fares, when there is more to say than that the draft is kept. */
  note?: string;
  change: (patch: Partial<V>) => void;
  goToStep: (step: number) => void;
  discard: () => void;
}

interface StepFormProps<V extends object> {
  /** From `useDraft`, or whatever else keeps the answers. */
  draft: DraftHandle<V>;
  steps: readonly Step<V>[];
  submitLabel: string;
  /** Shown above the answers on the last page: what is to be known before they are checked. */
  review?: (context: { values: V; openStep: (key: string) => void }) => ReactNode;
  /** False takes the submit button away, where `review` says why. */
  maySubmit?: boolean;
  /** Shown above the submit button on the last page: what happens after sending. */
  beforeSubmit?: ReactNode;
  /** Sends everything; what it throws is explained, at the step it belongs to. The draft goes when it succeeds. */
  onSubmit: (values: V) => Promise<unknown>;
}

const HEADING = 'step-heading';

/** A long form: one step a page, saved while it is filled in, answers checked before sending. */
export function StepForm<V extends object>({ draft, steps, review, maySubmit = true, ...rest }: StepFormProps<V>) {
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

  const openStep = (at: number) => {
    setFromAnswers(true);
    show(at);
  };

  const indexOf = (key: string) =>
    Math.max(
      0,
      present.findIndex((other) => other.key === key),
    );

  const leave = async () => {
    if (!step?.leave) return {};
    setBusy(true);
    try {
      return await step.leave(draft.values);
    } finally {
      setBusy(false);
    }
  };

  const goOn = async () => {
    setAttempt(attempt + 1);
    setFailure(undefined);
    const checked = step?.schema ? validate(step.schema, draft.values) : { ok: true as const };
    if (!checked.ok) return setErrors(checked.errors);
    setErrors({});
    try {
      const objections = await leave();
      if (Object.keys(objections).length > 0) return setErrors({ ...objections });
    } catch (error) {
      return setFailure(explain(error).message);
    }
    return show(nextStep());
  };

  // On the way back to the answers whatever a changed answer newly asks for is filled in first.
  const nextStep = () => {
    if (!fromAnswers) return index + 1;
    const unfinished = present.findIndex(
      ({ schema }, at) => at > index && schema !== undefined && !validate(schema, draft.values).ok,
    );
    if (unfinished >= 0) return unfinished;
    setFromAnswers(false);
    return present.length;
  };

  const change = (patch: Partial<V>) => {
    draft.change(patch);
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in patch))));
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
            {draft.note ?? '草稿已自动保存'}
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
          <Box className="q-stack">{step.fields({ values: draft.values, change, errors })}</Box>
          <Button wide busy={busy} onTap={() => void goOn()}>
            {fromAnswers ? '保存并返回核对' : '下一步'}
          </Button>
        </>
      ) : (
        <>
          {review?.({
            values: draft.values,
            openStep: (key) => openStep(indexOf(key)),
          })}
          <Answers steps={present} values={draft.values} onChange={openStep} />
          {rest.beforeSubmit}
          {maySubmit && (
            <Button wide busy={busy} busyText="正在提交…" onTap={() => void submit()}>
              {rest.submitLabel}
            </Button>
          )}
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
