import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { SignaturePad } from './signature-pad';
import type { Stroke } from './strokes';

interface DrawStepProps {
  strokes: readonly Stroke[];
  onChange: (strokes: readonly Stroke[]) => void;
  onNext: () => void;
  onBack: () => void;
}

/** Second step, optional: a drawn signature that stands on the evidence page. */
export function DrawStep({ strokes, onChange, onNext, onBack }: DrawStepProps) {
  const skip = () => {
    onChange([]);
    onNext();
  };
  return (
    <Box className="q-stack">
      <Box as="p">
        手写签名会印在协议的签署记录页上。可以不写，下一步的短信验证码才是确认本人的依据。用手机的，横过来更好写。
      </Box>
      <SignaturePad strokes={strokes} onChange={onChange} />
      <Button wide disabled={strokes.length === 0} onTap={onNext}>
        用这个签名，下一步
      </Button>
      <Button wide look="plain" onTap={skip}>
        不手写，直接下一步
      </Button>
      <Tap className="q-link" onTap={onBack}>
        上一步：重新阅读
      </Tap>
    </Box>
  );
}
