import { type HelpRequest, helpResultLabels, helpStepLabels } from '@qihang/shared/internships';
import { Box } from '../../ui/dom/box';
import { DateText } from '../../ui/text';
import { PhotoLinks } from '../log/photo-links';

/** What was said about a request for help, first one first. */
export function HelpThread({ request: { internshipId, steps, result } }: { request: HelpRequest }) {
  const titleOf = (kind: HelpRequest['steps'][number]['kind']) =>
    kind === 'close' && result ? `办结：${helpResultLabels[result]}` : helpStepLabels[kind];
  return (
    <Box as="ol" className="q-list" label="往来记录">
      {steps.map(({ id, kind, words, photoIds, at }) => (
        <Box as="li" key={id} className="q-card q-stack-s">
          <Box className="q-spread">
            <Box as="strong">{titleOf(kind)}</Box>
            <Box as="span" className="q-soft q-small">
              <DateText value={at} />
            </Box>
          </Box>
          <Box as="p">{words}</Box>
          <PhotoLinks internshipId={internshipId} photoIds={photoIds} title={titleOf(kind)} />
        </Box>
      ))}
    </Box>
  );
}
