import { useEffect, useState } from 'react';
import { pickPhotos } from '../../platform/pick-photos';
import type { PickedFile } from '../../platform/wire';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Picture } from '../../ui/dom/picture';
import { Tap } from '../../ui/dom/tap';
import { FieldNotes, fieldId } from '../../ui/forms/field';
import './log.scss';
import type { EntryPhoto } from './pending-entries';
import { keepPhoto, photoAddress } from './photo-files';

/** Pixels; bytes that a photo is brought below; bytes above which one that could not be made smaller is not taken. */
const LONGEST_SIDE = 1600;
const WANTED_BYTES = 600 * 1024;
const MOST_BYTES = 4 * 1024 * 1024;

interface PhotoFieldProps {
  value: readonly EntryPhoto[];
  most: number;
  error?: string;
  onChange: (photos: EntryPhoto[]) => void;
}

/** Takes photos, makes them small and keeps them on the phone at once. */
export function PhotoField({ value, most, error, onChange }: PhotoFieldProps) {
  const id = fieldId('photoIds');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const add = async () => {
    setFailure(undefined);
    setBusy(true);
    try {
      const wishes = { from: value.length + 1, longestSide: LONGEST_SIDE, mostBytes: WANTED_BYTES };
      const picked = await pickPhotos({ ...wishes, most: most - value.length });
      const { photos, refused } = await kept(picked);
      if (photos.length > 0) onChange([...value, ...photos]);
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box as="fieldset" id={id} focusable className={`q-field ${error || failure ? 'q-field-invalid' : ''}`}>
      <Box as="legend">照片（选填）</Box>
      <FieldNotes id={id} hint={`最多${most}张，会自动压缩`} error={error ?? failure} />
      {value.length > 0 && (
        <Box className="q-photos">
          {value.map((photo, at) => (
            <Box key={photo.fileId ?? photo.photoId}>
              <Preview photo={photo} number={at + 1} />
              <Tap
                className="q-link"
                label={`去掉照片${at + 1}`}
                onTap={() => onChange(value.filter((other) => other !== photo))}
              >
                去掉
              </Tap>
            </Box>
          ))}
        </Box>
      )}
      {value.length < most && (
        <Button look="plain" busy={busy} busyText="正在处理照片…" onTap={() => void add()}>
          {value.length > 0 ? '再加照片' : '拍照或选照片'}
        </Button>
      )}
    </Box>
  );
}

/** Keeps what can be kept. @returns the photos, and in words why some were not taken */
async function kept(picked: readonly PickedFile[]): Promise<{ photos: EntryPhoto[]; refused?: string }> {
  const photos: EntryPhoto[] = [];
  const tooLarge = picked.filter(({ size }) => size > MOST_BYTES);
  try {
    for (const file of picked) {
      if (!tooLarge.includes(file)) photos.push({ fileId: await keepPhoto(file), photoId: null });
    }
  } catch {
    return { photos, refused: '手机存储空间不够，照片没有保存。可以清理空间后再试，文字不受影响。' };
  }
  if (tooLarge.length === 0) return { photos };
  const names = tooLarge.map(({ name }) => name).join('、');
  return { photos, refused: `${names}太大并且无法压缩，没有加入。请改用 JPG 或 PNG 格式，或者直接拍照。` };
}

function Preview({ photo: { fileId }, number }: { photo: EntryPhoto; number: number }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    // a photo that the phone has cleared away shows as a grey box, and is told when the entry is sent
    if (fileId !== null) void photoAddress(fileId).then(setAddress, () => undefined);
  }, [fileId]);
  if (address) return <Picture className="q-photo" src={address} label={`照片${number}`} />;
  return <Box className="q-photo q-soft q-small">{fileId === null ? `照片${number}，已上传` : `照片${number}`}</Box>;
}
