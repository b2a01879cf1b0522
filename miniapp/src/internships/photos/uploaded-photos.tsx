import { internshipPhotoRoutes, type PhotoPurpose } from '@qihang/shared/internships';
import { useState } from 'react';
import { upload } from '../../platform/api';
import { pickPhotos } from '../../platform/pick-photos';
import { explain } from '../../platform/problem';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { FieldNotes, fieldId } from '../../ui/forms/field';

const MOST = 9;
/** Pixels, and bytes that a photo is brought below: enough to read what a screen or a pay slip says. */
const WISHES = { longestSide: 1600, mostBytes: 600 * 1024 };

interface UploadedPhotosProps {
  /** Path of the field. */
  name: string;
  label: string;
  /** What the photos may show, or who sees them. */
  hint: string;
  internshipId: string;
  purpose: PhotoPurpose;
  /** Ids of photos that are on the server. */
  value: readonly string[];
  error?: string;
  onChange: (photoIds: string[]) => void;
}

/** Takes photos, makes them small and uploads each at once. */
export function UploadedPhotos(props: UploadedPhotosProps) {
  const { name, label, hint, internshipId, purpose, value, error, onChange } = props;
  const id = fieldId(name);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const add = async () => {
    setFailure(undefined);
    setBusy(true);
    const ids = [...value];
    try {
      for (const file of await pickPhotos({ ...WISHES, from: ids.length + 1, most: MOST - ids.length })) {
        const input = { params: { id: internshipId }, body: { purpose } };
        ids.push((await upload(internshipPhotoRoutes.add, input, file)).id);
      }
    } catch (problem) {
      setFailure(explain(problem).message);
    } finally {
      setBusy(false);
      // the same photo twice has one id
      onChange([...new Set(ids)]);
    }
  };
  return (
    <Box as="fieldset" id={id} focusable className={`q-field ${error || failure ? 'q-field-invalid' : ''}`}>
      <Box as="legend">{`${label}（选填）`}</Box>
      <FieldNotes id={id} hint={`最多${MOST}张，${hint}`} error={error ?? failure} />
      {value.length > 0 && (
        <Box as="ul" className="q-list" label="已上传的照片">
          {value.map((photoId, at) => (
            <Box as="li" key={photoId} className="q-spread">
              <Box>{`照片${at + 1}，已上传`}</Box>
              <Tap
                className="q-link"
                label={`去掉照片${at + 1}`}
                onTap={() => onChange(value.filter((other) => other !== photoId))}
              >
                去掉
              </Tap>
            </Box>
          ))}
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
