import type { AgreementText } from '@qihang/shared/agreements';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { AgreementReader } from '../reading/agreement-reader';

interface ReadStepProps {
  agreementId: string;
  version: number;
  /** Whether the text that waits for the signature was read to its end. */
  read: boolean;
  onReadThrough: (text: AgreementText) => void;
  onNext: () => void;
}

/** First step: only who has reached the end of the text goes on. */
export function ReadStep({ agreementId, version, read, onReadThrough, onNext }: ReadStepProps) {
  return (
    <Box className="q-stack">
      <AgreementReader agreementId={agreementId} version={version} onReadThrough={onReadThrough} />
      {/* not in the way of reading before there is something to do */}
      <Box className={read ? 'q-bottom-bar q-stack-s' : 'q-stack-s'}>
        <Box as="p" role="status" className="q-soft">
          {read ? '你已读完全文，可以签字。' : '请读到全文末尾，之后才能签字。'}
        </Box>
        <Button wide disabled={!read} onTap={onNext}>
          已读完，下一步
        </Button>
      </Box>
    </Box>
  );
}
