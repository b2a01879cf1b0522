import { type AgreementTemplate, agreementTemplateRoutes } from '@qihang/shared/agreements';
import { HENAN, shanghaiDate } from '@qihang/shared/platform';
import { failedWith } from '../../platform/failure';
import { replaceWith } from '../../platform/navigation';
import { useGet } from '../../platform/query';
import { useRoles } from '../../platform/roles';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { PreviewTemplate } from './preview-template';
import { TemplateEditor } from './template-editor';
import { canWithdraw, templateState } from './template-state';
import { TemplateView } from './template-view';
import { WithdrawTemplate } from './withdraw-template';

/** One template: a draft to write for officers of the province, else to read. */
export function OpenedTemplate({ id }: { id: string }) {
  const isId = /^[1-9]\d*$/.test(id);
  const { data, error, refetch } = useGet(agreementTemplateRoutes.get, { params: { id } }, { enabled: isId });
  const { active } = useRoles();
  if (!isId || failedWith(error, 'agreement-templates/not-found')) {
    return (
      <EmptyState title="没有找到这份协议模板" text="链接可能不完整。">
        <Button onTap={() => replaceWith('officer/agreement-templates')}>查看协议模板</Button>
      </EmptyState>
    );
  }
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton cards={2} lines={5} />;
  const isProvincial = active?.divisionCode === HENAN;
  return (
    <>
      <State template={data} />
      {data.status === 'draft' && isProvincial ? (
        <TemplateEditor key={data.id} template={data} />
      ) : (
        <>
          <Box className="q-row">
            <PreviewTemplate id={data.id} />
            {isProvincial && canWithdraw(data, shanghaiDate(new Date())) && <WithdrawTemplate template={data} />}
          </Box>
          <TemplateView template={data} />
        </>
      )}
    </>
  );
}

function State({ template }: { template: AgreementTemplate }) {
  const { word, tone, line } = templateState(template, shanghaiDate(new Date()));
  return (
    <Box className="q-row">
      <Tag tone={tone}>{word}</Tag>
      <Box>{line}</Box>
    </Box>
  );
}
