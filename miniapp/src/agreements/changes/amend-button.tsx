import { type Agreement, agreementChangeRoutes, type ClericalField } from '@qihang/shared/agreements';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Form } from '../../ui/forms/form';
import { TextAreaField, TextField } from '../../ui/forms/text-fields';
import { useForm } from '../../ui/forms/use-form';
import { Sheet } from '../../ui/sheet';
import { toast } from '../../ui/toast';
import { useAgreementAct } from '../use-agreement';
import { amendFormSchema, withoutSide } from './amend-form';
import {
  CLERICAL_FIELDS,
  type ClericalSide,
  changedFields,
  clericalLabel,
  clericalValues,
  maskedAccount,
} from './clerical-values';

interface AmendProps {
  agreement: Agreement;
  /** Whose fields: each side amends its own. */
  side: ClericalSide;
}

const TITLES: Readonly<Record<ClericalSide, string>> = {
  host: '更正联系方式和保险单号',
  trainee: '更正联系方式和收款账户',
};

/** Records a clerical change of the own fields; nobody signs again. */
export function AmendButton({ agreement, side }: AmendProps) {
  const [open, setOpen] = useState(false);
  if (!open && !agreement.acts.includes('amend-clerical')) return null;
  return (
    <>
      <Button look="plain" onTap={() => setOpen(true)}>
        {TITLES[side]}
      </Button>
      {open && (
        <Sheet open title={TITLES[side]} onClose={() => setOpen(false)}>
          <AmendForm agreement={agreement} side={side} onDone={() => setOpen(false)} />
        </Sheet>
      )}
    </>
  );
}

function AmendForm({ agreement, side, onDone }: AmendProps & { onDone: () => void }) {
  const amend = useAgreementAct(agreementChangeRoutes.amendClerical);
  const [before] = useState(() => clericalValues(agreement, side));
  const fields = CLERICAL_FIELDS[side];
  const form = useForm({
    schema: amendFormSchema(before, side),
    initial: { ...before, reason: '' } as Record<ClericalField | 'reason', string>,
    send: async ({ reason, ...after }) => {
      const body = { reason, [side]: changedFields(before, after) };
      await amend.act({ params: { id: agreement.id }, body }).catch((error: unknown) => {
        throw withoutSide(error);
      });
      toast('已更正');
      onDone();
    },
  });
  const { values, errors, change } = form;
  const labels = Object.fromEntries([...fields.map((field) => [field, clericalLabel(field)]), ['reason', '原因']]);
  return (
    <>
      <Box as="p">只改需要改的。更正会记入协议的变更记录，对方和人社部门能看到，不用重新签字。</Box>
      <Form form={form} submitLabel="确认更正" labels={labels}>
        {fields.map((field) => (
          <ClericalFieldInput
            key={field}
            field={field}
            account={agreement.details.bankAccountNumber}
            value={values[field]}
            error={errors[field]}
            onChange={(text) => change({ [field]: text })}
          />
        ))}
        <TextAreaField
          name="reason"
          label="原因"
          hint="如“换了手机号”，最多 200 字"
          rows={2}
          maxLength={200}
          value={values.reason}
          error={errors.reason}
          onChange={(reason) => change({ reason })}
        />
      </Form>
    </>
  );
}

interface ClericalFieldInputProps {
  field: ClericalField;
  /** The account as the agreement has it. */
  account: string;
  value: string;
  error?: string;
  onChange: (text: string) => void;
}

function ClericalFieldInput({ field, account, ...input }: ClericalFieldInputProps) {
  const common = { name: field, label: clericalLabel(field), ...input };
  if (field === 'bankAccountNumber') {
    return (
      <TextField
        {...common}
        label="新的银行卡号"
        hint={`现在是${maskedAccount(account)}；不换卡就不用填`}
        kind="number"
        optional
      />
    );
  }
  if (field === 'contactPhone' || field === 'emergencyPhone')
    return <TextField {...common} kind="phone" maxLength={11} />;
  return <TextField {...common} />;
}
