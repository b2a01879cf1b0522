import { seekerRoutes } from '@qihang/shared/seekers';
import Taro from '@tarojs/taro';
import { goBack, replaceWith, usePageParams } from '../../platform/navigation';
import { useGet } from '../../platform/query';
import { CorrectionForm } from '../../seekers/correction-form';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { toast } from '../../ui/toast';

/** 修改报名信息: category, education and standing, or the intention. */
export default function EditPage() {
  const { part } = usePageParams<'part'>();
  const intention = part === 'intention';
  return (
    <Page
      title={intention ? '修改见习意向' : '修改类别和学历'}
      lead={intention ? undefined : '保存后马上重新核对是否符合条件。'}
      needs="signed-in"
    >
      <Edit part={intention ? 'intention' : 'background'} />
    </Page>
  );
}

function Edit({ part }: { part: 'background' | 'intention' }) {
  const { data, error, refetch, isFetchedAfterMount } = useGet(seekerRoutes.mine, {}, { staleMs: 0 });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || !isFetchedAfterMount) return <Skeleton cards={2} />;
  if (!data.seeker) {
    return (
      <EmptyState title="还没有报名" text="先报名，再修改报名信息。">
        <Button onTap={() => replaceWith('seeker/sign-up')}>现在报名</Button>
      </EmptyState>
    );
  }
  const done = () => {
    toast('已保存');
    if (Taro.getCurrentPages().length > 1) goBack();
    else replaceWith('seeker/record');
  };
  return <CorrectionForm seeker={data.seeker} part={part} onDone={done} />;
}
