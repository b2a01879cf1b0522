import { internshipPhotoRoutes } from '@qihang/shared/internships';
import { useState } from 'react';
import { download } from '../../platform/api';
import { explain } from '../../platform/problem';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { NoticeBox } from '../../ui/notice-box';

interface PhotoLinksProps {
  internshipId: string;
  photoIds: readonly string[];
  /** What they belong to, for who hears the page. */
  title: string;
}

/** Photos to look at, loaded only when somebody wants to: phones pay by the megabyte. */
export function PhotoLinks({ internshipId, photoIds, title }: PhotoLinksProps) {
  const [opening, setOpening] = useState<string>();
  const [failure, setFailure] = useState<string>();
  if (photoIds.length === 0) return null;
  const look = async (photoId: string, name: string) => {
    setFailure(undefined);
    setOpening(photoId);
    try {
      const params = { id: internshipId, photoId };
      await download(internshipPhotoRoutes.get, { params }, `${name}.jpg`, { view: true });
    } catch (error) {
      setFailure(explain(error).message);
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
            label={`看照片${at + 1}，${title}`}
            onTap={() => void look(photoId, `照片${at + 1}`)}
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
