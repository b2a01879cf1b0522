import { useState } from 'react';
import { z } from 'zod';
import { canScan, scanText } from '../../platform/scan';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Form } from '../../ui/forms/form';
import { TextField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { NoticeBox } from '../../ui/notice-box';
import { numberInCode, readTypedNumber } from './typed-number';

const LABELS = { number: '协议编号或证明编号' };
const LONGEST = 40;

const schema = z.object({
  number: z.string().transform((typed, context) => {
    const read = readTypedNumber(typed);
    if (read && 'number' in read) return read.number;
    const message = typed.trim() === '' ? '请输入协议编号或证明编号' : '编号不完整，请照原件上的编号全部输入';
    context.addIssue({ code: 'custom', message: read?.error ?? message });
    return z.NEVER;
  }),
});

interface NumberFormProps {
  initial: string;
  /** Gets a whole number, spelled as it is printed. */
  onNumber: (number: string) => void;
}

/** Takes the number of an agreement or certificate, typed or scanned; a mistyped one is told at once, without asking the server. */
export function NumberForm({ initial, onNumber }: NumberFormProps) {
  const [misread, setMisread] = useState(false);
  const form = useForm({
    schema,
    initial: { number: initial },
    send: async ({ number }) => onNumber(number),
  });
  const { values, errors, change } = form;
  const typed = readTypedNumber(values.number);
  const scan = async () => {
    const text = await scanText();
    if (text === null) return;
    const number = numberInCode(text);
    setMisread(number === undefined);
    if (number === undefined) return;
    change({ number });
    onNumber(number);
  };
  return (
    <>
      {canScan && (
        <Button look="plain" wide onTap={() => void scan()}>
          扫文件上的二维码
        </Button>
      )}
      {misread && (
        <NoticeBox tone="warn">这不是协议或者证明上的二维码。请扫文件上“查验真伪”的二维码，或者输入编号。</NoticeBox>
      )}
      <Form form={form} submitLabel="查验编号" labels={LABELS}>
        <TextField
          name="number"
          label={LABELS.number}
          hint="印在协议或者证明首页，以 XY 或 JX 开头；不分大小写，可以不输横线"
          value={values.number}
          error={errors.number ?? (typed && 'error' in typed ? typed.error : undefined)}
          maxLength={LONGEST}
          onChange={(number) => change({ number })}
        />
        <Box role="status" className="q-soft q-small">
          {typed && 'number' in typed ? `编号完整：${typed.number}` : ''}
        </Box>
      </Form>
    </>
  );
}
