import { internshipPhotoRoutes } from '@qihang/shared/internships';
import { useState } from 'react';
import { download, upload } from '../../platform/api';
import { pickFile } from '../../platform/pick-file';
import { explain } from '../../platform/problem';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { FieldNotes, fieldId } from '../../ui/forms/field';
import { NoticeBox } from '../../ui/notice-box';

const MOST = 9;

interface MonthPhotosProps {
  name: 'proofPhotoIds' | 'photoIds';
  label: string;
  internshipId: string;
  /** Ids of photos that are on the server. */
  value: readonly string[];
  error?: string;
  onChange: (photoIds: string[]) => void;
}

/** Takes photos for a month and uploads each at once. */
export function MonthPhotos({ name, label, internshipId, value, error, onChange }: MonthPhotosProps) {
  const id = fieldId(name);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const add = async () => {
    const file = await pickFile(['jpg', 'jpeg', 'png']);
    if (!file) return;
    setFailure(undefined);
    setBusy(true);
    try {
      const input = { params: { id: internshipId }, body: { purpose: 'month' as const } };
      const kept = await upload(internshipPhotoRoutes.add, input, file);
      onChange([...new Set([...value, kept.id])]);
    } catch (problem) {
      setFailure(explain(problem).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box as="fieldset" id={id} focusable className={`q-field ${error || failure ? 'q-field-invalid' : ''}`}>
      <Box as="legend">{`${label}（选填）`}</Box>
      <FieldNotes id={id} hint={`JPG 或 PNG，最多${MOST}张`} error={error ?? failure} />
      {value.length > 0 && (
        <Box className="q-spread">
          <Box role="status">{`已上传${value.length}张`}</Box>
          <Button look="plain" onTap={() => onChange(value.slice(0, -1))}>
            去掉最后一张
          </Button>
        </Box>
      )}
      {value.length < MOST && (
        <Button look="plain" busy={busy} busyText="正在上传…" onTap={() => void add()}>
          {value.length > 0 ? '再加照片' : '选择照片'}
        </Button>
      )}
    </Box>
  );
}

/** Photos to look at, loaded only when somebody wants to: phones pay by the megabyte. */
export function PhotoButtons({ internshipId, photoIds }: { internshipId: string; photoIds: readonly string[] }) {
  const [opening, setOpening] = useState<string>();
  const [failure, setFailure] = useState<string>();
  if (photoIds.length === 0) return null;
  const look = async (photoId: string) => {
    setFailure(undefined);
    setOpening(photoId);
    try {
      const params = { id: internshipId, photoId };
      await download(internshipPhotoRoutes.get, { params }, `照片-${photoId}.jpg`, { view: true });
    } catch (problem) {
      setFailure(explain(problem).message);
    } finally {
      setOpening(undefined);
    }
  };
  return (
    <>
      <Box className="q-row">
        {photoIds.map((photoId, at) => (
          <Button
            key={photoId}
            look="plain"
            busy={opening === photoId}
            busyText="正在打开…"
            onTap={() => void look(photoId)}
          >
            {`看照片${at + 1}`}
          </Button>
        ))}
      </Box>
      {failure && (
        <NoticeBox tone="bad" title="照片没有打开">
          {failure}
        </NoticeBox>
      )}
    </>
  );
}
