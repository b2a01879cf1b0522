import { internshipPhotoRoutes } from '@qihang/shared/internships';
import { useState } from 'react';
import { upload } from '../../platform/api';
import { pickPhotos } from '../../platform/pick-photos';
import { explain } from '../../platform/problem';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { FieldNotes, fieldId } from '../../ui/forms/field';

const MOST = 9;
/** Pixels, and bytes that a photo is brought below. */
const WISHES = { longestSide: 1600, mostBytes: 600 * 1024 };

interface MonthPhotosProps {
  name: 'proofPhotoIds' | 'photoIds';
  label: string;
  internshipId: string;
  /** Ids of photos that are on the server. */
  value: readonly string[];
  error?: string;
  onChange: (photoIds: string[]) => void;
}

/** Takes photos for a month, makes them small and uploads them at once. */
export function MonthPhotos({ name, label, internshipId, value, error, onChange }: MonthPhotosProps) {
  const id = fieldId(name);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const add = async () => {
    setFailure(undefined);
    setBusy(true);
    const ids = [...value];
    try {
      for (const file of await pickPhotos({ ...WISHES, from: ids.length + 1, most: MOST - ids.length })) {
        const input = { params: { id: internshipId }, body: { purpose: 'month' as const } };
        ids.push((await upload(internshipPhotoRoutes.add, input, file)).id);
      }
    } catch (problem) {
      setFailure(explain(problem).message);
    } finally {
      setBusy(false);
      onChange([...new Set(ids)]);
    }
  };
  return (
    <Box as="fieldset" id={id} focusable className={`q-field ${error || failure ? 'q-field-invalid' : ''}`}>
      <Box as="legend">{`${label}（选填）`}</Box>
      <FieldNotes id={id} hint={`最多${MOST}张，会自动压缩`} error={error ?? failure} />
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
          {value.length > 0 ? '再加照片' : '拍照或选照片'}
        </Button>
      )}
    </Box>
  );
}
