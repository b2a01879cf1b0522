import {
  internshipPhotoRoutes,
  type Visit,
  visitResultLabels,
  visitRoutes,
  visitWayLabels,
} from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { download } from '../../platform/api';
import { failedWith } from '../../platform/failure';
import { goTo } from '../../platform/navigation';
import { explain } from '../../platform/problem';
import { usePages } from '../../platform/query';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { Facts } from '../../ui/facts';
import { InfiniteList } from '../../ui/lists';
import { NoticeBox } from '../../ui/notice-box';
import { Tag } from '../../ui/tag';
import { momentText } from '../../ui/text';
import { RESULT_TONES, unseenThings, wrongThings } from './visit-words';

/** The visits of an internship, and the way to record one. Only officers see them. */
export function VisitPanel({ id }: { id: string }) {
  const pages = usePages(visitRoutes.visits, { params: { id }, query: {} });
  useDidShow(pages.reload);
  if (failedWith(pages.error, 'internships/not-found')) return null;
  return (
    <Card title="走访记录">
      <Button look="plain" onTap={() => goTo('officer/visit', { id })}>
        记录走访
      </Button>
      <InfiniteList
        label="走访记录"
        pages={pages}
        keyOf={(visit) => visit.id}
        render={(visit) => <OneVisit visit={visit} />}
        empty={<Box className="q-soft">还没有走访过。记录只有人社部门看得到。</Box>}
      />
    </Card>
  );
}

function OneVisit({ visit }: { visit: Visit }) {
  const { visitedOn, way, result, words, followUpOn, isFollowUpOpen, isSpotCheck, recordedBy, recordedAt } = visit;
  const followUp = followUpOn && `${formatChineseDate(followUpOn)}${isFollowUpOpen ? '，还没有复查' : '，已复查'}`;
  return (
    <Box className="q-stack-s">
      <Box className="q-spread">
        <Box as="h3">{`${formatChineseDate(visitedOn)} ${visitWayLabels[way]}${isSpotCheck ? '（抽查）' : ''}`}</Box>
        <Tag tone={RESULT_TONES[result]}>{visitResultLabels[result]}</Tag>
      </Box>
      <Facts
        rows={[
          ['不符合', wrongThings(visit)],
          ['没有查看', unseenThings(visit)],
          ['情况', words || null],
          ['复查日期', followUp],
          ['记录人', `${recordedBy}，${momentText(recordedAt)}`],
        ]}
      />
      <VisitPhotos visit={visit} />
    </Box>
  );
}

function VisitPhotos({ visit: { internshipId, photoIds } }: { visit: Visit }) {
  const [failure, setFailure] = useState<string>();
  const show = (photoId: string, name: string) => {
    setFailure(undefined);
    const params = { id: internshipId, photoId };
    download(internshipPhotoRoutes.get, { params }, `${name}.jpg`, { view: true }).catch((error: unknown) =>
      setFailure(explain(error).message),
    );
  };
  if (photoIds.length === 0) return null;
  return (
    <>
      <Box className="q-row">
        {photoIds.map((photoId, index) => (
          <Button key={photoId} look="plain" onTap={() => show(photoId, `走访照片${index + 1}`)}>
            {`查看照片${index + 1}`}
          </Button>
        ))}
      </Box>
      {failure && <NoticeBox tone="bad">{failure}</NoticeBox>}
    </>
  );
}
