import type { Agreement } from '@qihang/shared/agreements';
import { Box } from '../../ui/dom/box';
import { Form } from '../../ui/forms/form';
import { TextAreaField, TextField } from '../../ui/forms/text-fields';
import { NoticeBox } from '../../ui/notice-box';
import { DETAILS_LABELS, type DetailsField } from './details-fields';
import { useDetailsForm } from './use-details-form';

interface DetailsFormProps {
  agreement: Agreement;
  onSaved: () => void;
}

/** What the trainee fills in: address, emergency contact, account, and the guardian where one is needed. */
export function DetailsForm({ agreement, onSaved }: DetailsFormProps) {
  const form = useDetailsForm(agreement, onSaved);
  const field = (name: DetailsField) => ({
    name,
    label: DETAILS_LABELS[name],
    value: form.values[name],
    error: form.errors[name],
    onChange: (text: string) => form.change({ [name]: text }),
  });
  return (
    <>
      {form.conflict && (
        <NoticeBox tone="warn" title="信息刚刚在别处改过">
          你填的内容还在下面，其他项目已换成最新的。请核对后再保存一次。
        </NoticeBox>
      )}
      <Form form={form} submitLabel="保存" busyText="正在保存…" labels={DETAILS_LABELS}>
        <TextAreaField {...field('address')} hint="写到门牌号，能收到信，有急事时能找到你" rows={2} maxLength={200} />
        <Box as="h2">紧急联系人</Box>
        <TextField {...field('emergencyName')} maxLength={50} />
        <TextField {...field('emergencyRelation')} hint="例如：母亲、配偶、朋友" maxLength={20} />
        <TextField {...field('emergencyPhone')} kind="phone" maxLength={13} />
        <Box as="h2">领取生活补助的账户</Box>
        <Box as="p" className="q-soft">
          要用你本人的银行卡。银行卡号不会保存在手机的草稿里。
        </Box>
        <TextField {...field('bank')} hint="写到支行，例如：示例银行郑州金水支行" maxLength={60} />
        <TextField {...field('bankAccountNumber')} kind="number" hint="12—19 位数字，不要有空格" maxLength={19} />
        {agreement.needsGuardian && (
          <>
            <Box as="h2">监护人</Box>
            <Box as="p" className="q-soft">
              你还不满 18 周岁，监护人要先阅读并签字。签字时验证码会发到监护人的手机，不能填你自己的手机号。
            </Box>
            <TextField {...field('guardian.name')} maxLength={50} />
            <TextField {...field('guardian.relation')} hint="例如：父亲、母亲" maxLength={20} />
            <TextField {...field('guardian.phone')} kind="phone" maxLength={13} />
          </>
        )}
        <Box as="p" className="q-soft q-small" role="status">
          {form.hasTyped ? '草稿已自动保存在这台设备上' : ''}
        </Box>
      </Form>
    </>
  );
}
