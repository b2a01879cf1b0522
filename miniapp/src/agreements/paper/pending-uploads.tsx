import { useState } from 'react';
import { pickFile } from '../../platform/pick-file';
import { pickPhotos } from '../../platform/pick-photos';
import type { PickedFile } from '../../platform/wire';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { fileSizeText } from '../../ui/forms/file-field';
import { NoticeBox } from '../../ui/notice-box';
import { ProgressBar } from '../../ui/progress-bar';
import './paper.scss';
import type { PendingUpload, ScanUploads } from './use-scan-uploads';

const MOST_BYTES = 20 * 1024 * 1024;
/** Pixels: enough to read small print on A4, and a fraction of what a camera writes. */
const LONGEST_SIDE = 2200;

interface PendingUploadsProps {
  uploads: ScanUploads;
  /** How many files were uploaded before: the pages go on from there. */
  uploaded: number;
}

/** Chooses photos or a PDF, puts them in order, and uploads them, with the progress of each. */
export function PendingUploads({ uploads, uploaded }: PendingUploadsProps) {
  const { items, busy, add, send } = uploads;
  const [tooLarge, setTooLarge] = useState<string[]>([]);
  const take = (files: readonly PickedFile[]) => {
    setTooLarge(files.filter(({ size }) => size > MOST_BYTES).map(({ name }) => name));
    add(files.filter(({ size }) => size <= MOST_BYTES));
  };
  const pickPdf = async () => {
    const file = await pickFile(['pdf']);
    if (file) take([file]);
  };
  const pickPages = async () =>
    take(await pickPhotos({ from: uploaded + items.length + 1, longestSide: LONGEST_SIDE }));
  return (
    <Box className="q-stack-s">
      {tooLarge.length > 0 && (
        <NoticeBox tone="bad" title="文件太大，没有加入">
          {`${tooLarge.join('、')}超过 20 MB。可以改用手机拍照上传，照片会自动压缩。`}
        </NoticeBox>
      )}
      {items.length > 0 && (
        <Box as="ol" className="q-list" label="等待上传的文件">
          {items.map((item, at) => (
            <Box as="li" key={item.key}>
              <Pending item={item} at={at} number={uploaded + at + 1} uploads={uploads} />
            </Box>
          ))}
        </Box>
      )}
      <Box className="q-row">
        <Button look="plain" disabled={busy} onTap={() => void pickPages()}>
          {items.length > 0 ? '继续添加照片' : '拍照或选照片'}
        </Button>
        <Button look="plain" disabled={busy} onTap={() => void pickPdf()}>
          选择 PDF
        </Button>
      </Box>
      {items.length > 0 && (
        <Button wide busy={busy} busyText="正在上传…" onTap={() => void send()}>
          {`上传 ${items.length} 个文件`}
        </Button>
      )}
    </Box>
  );
}

interface PendingProps {
  item: PendingUpload;
  /** Place in the list. */
  at: number;
  /** Place among all files. */
  number: number;
  uploads: ScanUploads;
}

function Pending({ item: { key, file, share, failure }, at, number, uploads }: PendingProps) {
  const { items, busy, move, remove } = uploads;
  return (
    <Box className="q-stack-s">
      <Box>{`${number}. ${file.name}`}</Box>
      <Box className="q-soft q-small">{`${fileSizeText(file.size)} · 还没有上传`}</Box>
      {failure && (
        <NoticeBox tone="bad" title="没有上传成功">
          {failure}
        </NoticeBox>
      )}
      {share === null ? (
        <Box className="q-row">
          <Tap
            className="q-link q-scan-act"
            label={`上移 ${file.name}`}
            disabled={busy || at === 0}
            onTap={() => move(at, -1)}
          >
            上移
          </Tap>
          <Tap
            className="q-link q-scan-act"
            label={`下移 ${file.name}`}
            disabled={busy || at === items.length - 1}
            onTap={() => move(at, 1)}
          >
            下移
          </Tap>
          <Tap className="q-link q-scan-act" label={`移除 ${file.name}`} disabled={busy} onTap={() => remove(key)}>
            移除
          </Tap>
        </Box>
      ) : (
        <ProgressBar share={share} text={`正在上传 ${Math.round(share * 100)}%`} />
      )}
    </Box>
  );
}
