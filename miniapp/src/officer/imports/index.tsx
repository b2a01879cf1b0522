import { formatChineseDate } from '@qihang/shared/platform';
import { registryRoutes } from '@qihang/shared/registries';
import { useDidShow } from '@tarojs/taro';
import { goTo } from '../../platform/navigation';
import { usePages } from '../../platform/query';
import { ImportTag } from '../../registries/import-state';
import { Button } from '../../ui/button';
import { CardLink } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { InfiniteList } from '../../ui/lists';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';
import { DateText } from '../../ui/text';

/** 困难数据比对: the registry files of the division, and a way to send another. */
export default function ImportsPage() {
  return (
    <Page title="困难数据比对" lead="与低保、脱贫、残疾等数据库比对，标识困难毕业生。" needs={['officer']} desk>
      <Imports />
    </Page>
  );
}

function Imports() {
  const imports = usePages(registryRoutes.imports, {});
  useDidShow(imports.reload);
  return (
    <>
      <Box className="q-row">
        <Button onTap={() => goTo('officer/upload')}>上传名单</Button>
        <Button look="plain" onTap={() => goTo('officer/reviews')}>
          待核实人员
        </Button>
      </Box>
      <InfiniteList
        pages={imports}
        label="已上传的名单"
        keyOf={({ id }) => id}
        empty={<EmptyState title="还没有上传过名单" text="上传后系统自动与已授权的报名人员比对。" />}
        render={(it) => (
          <CardLink page="officer/import" params={{ id: it.id }}>
            <Box className="q-spread">
              <Box as="h2">{`${it.kindName} · ${it.divisionName}`}</Box>
              <ImportTag status={it.status} />
            </Box>
            <Box className="q-soft">{`${formatChineseDate(it.asOf)}数据 · ${it.fileName}`}</Box>
            {it.matched && <Box>{`标识 ${it.matched.flagged} 人，待核实 ${it.matched.toReview} 人`}</Box>}
            <Box className="q-soft q-small">
              <DateText value={it.createdAt} />
            </Box>
          </CardLink>
        )}
      />
    </>
  );
}
