import { agreementTemplateRoutes } from '@qihang/shared/agreements';
import { HENAN, shanghaiDate } from '@qihang/shared/platform';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { goTo } from '../../platform/navigation';
import { explain } from '../../platform/problem';
import { usePages, useSend } from '../../platform/query';
import { useRoles } from '../../platform/roles';
import { Button } from '../../ui/button';
import { CardLink } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { InfiniteList } from '../../ui/lists';
import { NoticeBox } from '../../ui/notice-box';
import { EmptyState } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { DateText } from '../../ui/text';
import { templateState } from './template-state';

/** Templates, newest first; officers of the province begin new ones. */
export function TemplateList() {
  const templates = usePages(agreementTemplateRoutes.list, { query: {} });
  const { active } = useRoles();
  useDidShow(templates.reload);
  const today = shanghaiDate(new Date());
  return (
    <>
      {active?.divisionCode === HENAN && <BeginTemplate />}
      <InfiniteList
        pages={templates}
        label="协议模板"
        keyOf={({ id }) => id}
        empty={<EmptyState title="还没有协议模板" />}
        render={(template) => {
          const { word, tone, line } = templateState(template, today);
          return (
            <CardLink page="officer/agreement-template" params={{ id: template.id }}>
              <Box className="q-spread">
                <Box as="h2">{template.text.title || '（没有标题）'}</Box>
                <Tag tone={tone}>{word}</Tag>
              </Box>
              <Box>{line}</Box>
              <Box className="q-soft q-small">
                {`${template.text.clauses.length} 条 · 最近改动 `}
                <DateText value={template.changedAt} />
              </Box>
            </CardLink>
          );
        }}
      />
    </>
  );
}

function BeginTemplate() {
  const create = useSend(agreementTemplateRoutes.create, [agreementTemplateRoutes.list]);
  const [failure, setFailure] = useState<string>();
  const begin = async () => {
    setFailure(undefined);
    try {
      const { id } = await create.mutateAsync({});
      goTo('officer/agreement-template', { id });
    } catch (error) {
      setFailure(explain(error).message);
    }
  };
  return (
    <Box className="q-stack-s">
      <Box className="q-row">
        <Button busy={create.isPending} busyText="正在新建…" onTap={() => void begin()}>
          新建草稿
        </Button>
        <Box className="q-soft">从施行中的文本开始改</Box>
      </Box>
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
    </Box>
  );
}
