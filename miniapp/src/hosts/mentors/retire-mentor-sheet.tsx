import { type Mentor, mentorRoutes } from '@qihang/shared/hosts';
import { useState } from 'react';
import { explain } from '../../platform/problem';
import { useSend } from '../../platform/query';
import { ActSheet } from '../../ui/act-sheet';
import { toast } from '../../ui/toast';
import { refreshIfChanged } from './mentor-failures';

/** Asks once more before a mentor is taken off the list. */
export function RetireMentorSheet({ mentor, onClose }: { mentor: Mentor; onClose: () => void }) {
  const { id, name, version } = mentor;
  const retire = useSend(mentorRoutes.retire, [mentorRoutes.list]);
  const [failure, setFailure] = useState<string>();
  const confirm = async () => {
    setFailure(undefined);
    try {
      await retire.mutateAsync({ params: { id }, body: { version } }).catch(refreshIfChanged);
      toast('已停用');
      onClose();
    } catch (error) {
      setFailure(explain(error).message);
    }
  };
  return (
    <ActSheet
      title={`停用${name}？`}
      text="停用后不能再安排新的见习人员，这位老师也不能再以带教老师身份登录。以后要再次带教，可以重新添加。"
      confirmLabel="确认停用"
      danger
      busy={retire.isPending}
      failure={failure}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
