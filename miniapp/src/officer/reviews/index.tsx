import { formatChineseDate } from '@qihang/shared/platform';
import { type RegistryReview, type RegistryReviewStatus, registryRoutes } from '@qihang/shared/registries';
import { useState } from 'react';
import { usePages } from '../../platform/query';
import { ReviewDecision } from '../../registries/review-decision';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { SelectField } from '../../ui/forms/text-fields';
import { InfiniteList } from '../../ui/lists';
import { Page } from '../../ui/page';
import { EmptyState } from '../../ui/states';

const STATUSES: readonly { value: RegistryReviewStatus; label: string }[] = [
  { value: 'open', label: '待核实' },
  { value: 'same-person', label: '已核实：同一个人' },
  { value: 'other-person', label: '已核实：不是同一个人' },
];

/** 待核实人员: rows with the number of a seeker and another name. */
export default function ReviewsPage() {
  return (
    <Page
      title="待核实人员"
      lead="名单中身份证号码相同、姓名不同的人员，系统不会自动标识，请核实后处理。"
      needs={['officer']}
      desk
    >
      <Reviews />
    </Page>
  );
}

function Reviews() {
  const [status, setStatus] = useState<RegistryReviewStatus>('open');
  const [deciding, setDeciding] = useState<RegistryReview>();
  const reviews = usePages(registryRoutes.reviews, { query: { status } });
  const close = () => setDeciding(undefined);
  return (
    <>
      <SelectField
        name="status"
        label="显示"
        value={status}
        onChange={(value) => setStatus((value || 'open') as RegistryReviewStatus)}
        options={STATUSES}
      />
      <InfiniteList
        pages={reviews}
        label="人员"
        keyOf={({ id }) => id}
        empty={<EmptyState title="没有这样的人员" />}
        render={(review) => (
          <Card title={review.seekerMaskedName}>
            <Facts
              rows={[
                ['身份证号码', review.maskedNumber],
                ['名单', `${review.kindName}（${formatChineseDate(review.asOf)}）第 ${review.line} 行`],
                ['报名地', review.divisionName],
              ]}
            />
            {review.status === 'open' && (
              <Button look="plain" onTap={() => setDeciding(review)}>
                填写核实结果
              </Button>
            )}
          </Card>
        )}
      />
      {deciding && (
        <ReviewDecision
          review={deciding}
          onClose={close}
          onDecided={() => {
            close();
            reviews.reload();
          }}
        />
      )}
    </>
  );
}
