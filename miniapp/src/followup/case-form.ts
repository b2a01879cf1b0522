import type { FollowUpCase } from '@qihang/shared/followup';

/** What the form of an act on a case takes. */
export interface CaseFormProps {
  found: FollowUpCase;
  onClose: () => void;
}
