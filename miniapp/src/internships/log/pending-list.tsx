import { useState } from 'react';
import { goTo } from '../../platform/navigation';
import { useNetwork } from '../../platform/network';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';
import { dropEntry, type PendingEntry, usePendingEntries } from './pending-entries';
import { periodText } from './period-text';
import { sendEntries } from './send-entries';

/** What is on the phone and not on the server: what waits, and what was refused and is to be mended or deleted. */
export function PendingList() {
  const { waiting, refused } = usePendingEntries();
  const online = useNetwork((state) => state.online);
  const [deleting, setDeleting] = useState<PendingEntry>();
  return (
    <>
      {refused.map((pending) => (
        <Refused key={pending.id} pending={pending} onDelete={() => setDeleting(pending)} />
      ))}
      {waiting.length > 0 && (
        <NoticeBox title={`手机上有 ${waiting.length} 条记录等待上传`}>
          <Box as="ul">
            {waiting.map(({ id, traineeName, entry }) => (
              <Box as="li" key={id}>
                {`${traineeName}：${periodText(entry.periodFrom, entry.periodTo)}`}
              </Box>
            ))}
          </Box>
          <Box>{online ? '正在等待上传，可以继续写别的。' : '联网后自动上传，可以继续写。'}</Box>
          {online && (
            <Button look="plain" onTap={() => void sendEntries()}>
              立即上传
            </Button>
          )}
        </NoticeBox>
      )}
      {deleting && (
        <Confirm
          open
          title="删除这条记录？"
          confirmLabel="删除"
          danger
          onClose={() => setDeleting(undefined)}
          onConfirm={() => {
            dropEntry(deleting.id);
            setDeleting(undefined);
          }}
        >
          它还没有上传，删除后找不回来。
        </Confirm>
      )}
    </>
  );
}

function Refused({ pending, onDelete }: { pending: PendingEntry; onDelete: () => void }) {
  const { id, traineeName, entry, problems } = pending;
  const what = `${traineeName}${periodText(entry.periodFrom, entry.periodTo)}的记录`;
  return (
    <NoticeBox tone="bad" title={`${what}没有上传成功`}>
      <Box as="ul">
        {(problems ?? []).map(({ path, message }) => (
          <Box as="li" key={`${path} ${message}`}>
            {message}
          </Box>
        ))}
      </Box>
      <Box className="q-row">
        <Button label={`修改${what}`} onTap={() => goTo('mentor/entry', { id: entry.internshipId, key: id })}>
          修改
        </Button>
        <Button look="plain" label={`删除${what}`} onTap={onDelete}>
          删除
        </Button>
      </Box>
    </NoticeBox>
  );
}
