import { type AgreementTemplate, agreementTemplateRoutes, type TemplateText } from '@qihang/shared/agreements';
import { useRef, useState } from 'react';
import { useDraft } from '../../platform/drafts';
import { failedWith } from '../../platform/failure';
import { explain } from '../../platform/problem';
import { keepReply, refreshRoutes, useSend } from '../../platform/query';

interface Kept {
  /** Of the draft on the server that this text was changed from. */
  revision: number;
  text: TemplateText;
}

/**
 * The text that an officer is writing: kept on this device at every change, and on the server when it is saved.
 * @param template a draft as the server has it
 */
export function useTemplateDraft(template: AgreementTemplate) {
  const initial: Kept = { revision: template.revision, text: template.text };
  const kept = useDraft<Kept>(`agreement-template/${template.id}`, 1, initial);
  const edit = useSend(agreementTemplateRoutes.edit, [agreementTemplateRoutes.list]);
  const [failure, setFailure] = useState<string>();
  const latest = useRef(kept.values);
  latest.current = kept.values;
  const params = { id: template.id };
  const isChanged = kept.savedAt !== null;

  /** @throws CallFailure, after telling why */
  const save = async () => {
    const { revision, text } = latest.current;
    setFailure(undefined);
    try {
      const saved = await edit.mutateAsync({ params, body: { revision, text } });
      keepReply(agreementTemplateRoutes.get, { params }, saved);
      // What was typed meanwhile goes on from what is saved now.
      if (latest.current.text === text) kept.discard();
      else kept.change({ revision: saved.revision });
    } catch (error) {
      setFailure(explain(error).message);
      if (failedWith(error, 'agreement-templates/changed-meanwhile', 'agreement-templates/not-draft')) {
        await refreshRoutes(agreementTemplateRoutes.get);
      }
      throw error;
    }
  };

  return {
    text: kept.values.text,
    change: (text: TemplateText) => kept.change({ text }),
    isChanged,
    /** Somebody else has saved the draft since this text was begun. */
    isOutdated: isChanged && kept.values.revision < template.revision,
    /** Takes this text in place of what somebody else has saved. */
    insist: () => kept.change({ revision: template.revision }),
    discard: kept.discard,
    save,
    saving: edit.isPending,
    failure,
  };
}

export type TemplateDraft = ReturnType<typeof useTemplateDraft>;
