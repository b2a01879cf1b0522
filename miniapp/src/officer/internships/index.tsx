import { internshipRiskRoutes, RISKS, type Risk } from '@qihang/shared/internships';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { RiskChips } from '../../internships/risks/risk-chips';
import { RiskTable } from '../../internships/risks/risk-table';
import { goTo, usePageParams } from '../../platform/navigation';
import { usePages } from '../../platform/query';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

const riskOf = (text: string | undefined) => RISKS.find((risk) => risk === text);

/** 见习管理: the internships of the officer's division by risk, and the way to spot checks. */
export default function OfficerInternshipsPage() {
  return (
    <Page title="见习管理" lead="辖区内还没有办结的见习，最需要关注的排在前面。" needs={['officer']} desk>
      <Internships />
    </Page>
  );
}

function Internships() {
  const [risk, setRisk] = useState<Risk | undefined>(riskOf(usePageParams<'risk'>().risk));
  return (
    <>
      <Box className="q-row">
        <Button look="plain" onTap={() => goTo('officer/spot-checks')}>
          随机抽查和复查
        </Button>
      </Box>
      <RiskChips risk={risk} onRisk={setRisk} />
      <List key={risk ?? 'all'} risk={risk} />
    </>
  );
}

function List({ risk }: { risk: Risk | undefined }) {
  const pages = usePages(internshipRiskRoutes.list, { query: { risk } });
  useDidShow(pages.reload);
  const empty = risk ? (
    <EmptyState title="没有这种风险的见习" text="情况有变化后一分钟内会出现在这里。" />
  ) : (
    <EmptyState title="辖区内还没有见习" text="见习协议生效后，会在这里看到每份见习的进展。">
      <Button onTap={() => goTo('officer/agreements')}>查看见习协议</Button>
    </EmptyState>
  );
  return <RiskTable pages={pages} empty={empty} />;
}
