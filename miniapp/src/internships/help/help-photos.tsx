import { pickPhotos } from '../../platform/pick-photos';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { NoticeBox } from '../../ui/notice-box';
import { ProgressBar } from '../../ui/progress-bar';
import { type SentPhoto, usePhotoUploads } from './use-photo-uploads';

interface HelpPhotosProps {
  internshipId: string;
  value: readonly SentPhoto[];
  onChange: (photos: SentPhoto[]) => void;
}

const MOST = 9;
/** Enough to read what a screen or a pay slip says. */
const LONGEST_SIDE = 2_000;

/** Photos to show what a request is about; each is uploaded as soon as it is chosen. */
export function HelpPhotos({ internshipId, value, onChange }: HelpPhotosProps) {
  const { share, failure, send } = usePhotoUploads(internshipId);
  const add = async () => {
    const picked = await pickPhotos({ longestSide: LONGEST_SIDE, from: value.length + 1, most: MOST - value.length });
    const sent = await send(picked.slice(0, MOST - value.length));
    const fresh = sent.filter(({ id }) => value.every((photo) => photo.id !== id));
    onChange([...value, ...fresh]);
  };
  return (
    <Box as="fieldset" className="q-field">
      <Box as="legend">照片（选填）</Box>
      <Box className="q-soft q-small">最多 9 张，如聊天记录、工资卡流水、现场</Box>
      {failure && (
        <NoticeBox tone="bad" title="有照片没有上传成功">
          {failure}
        </NoticeBox>
      )}
      {value.length > 0 && (
        <Box as="ul" className="q-list" label="已添加的照片">
          {value.map((photo, at) => (
            <Box as="li" key={photo.id} className="q-spread">
              <Box>{`照片${at + 1}`}</Box>
              <Tap
                className="q-link"
                label={`移除照片${at + 1}`}
                onTap={() => onChange(value.filter(({ id }) => id !== photo.id))}
              >
                移除
              </Tap>
            </Box>
          ))}
        </Box>
      )}
      {share !== null && <ProgressBar share={share} text={`正在上传 ${Math.round(share * 100)}%`} />}
      {value.length < MOST && (
        <Button look="plain" disabled={share !== null} onTap={() => void add()}>
          添加照片
        </Button>
      )}
    </Box>
  );
}
