import { goTo } from '../platform/navigation';
import { Box } from '../ui/dom/box';
import { Tap } from '../ui/dom/tap';
import { ConfirmBox } from '../ui/forms/choice';

interface PrivacyAgreementProps {
  agreed: boolean;
  error?: string;
  onChange: (agreed: boolean) => void;
}

/** Consent to the privacy notice: not ticked beforehand, with the whole text one tap away. */
export function PrivacyAgreement({ agreed, error, onChange }: PrivacyAgreementProps) {
  return (
    <Box>
      <ConfirmBox
        name="privacy"
        label="我已阅读并同意隐私政策"
        hint="只收集办理见习需要的信息，不做广告，不卖给任何人。"
        error={error}
        value={agreed}
        onChange={onChange}
      />
      <Tap className="q-link" onTap={() => goTo('public/privacy')}>
        阅读隐私政策全文
      </Tap>
    </Box>
  );
}
