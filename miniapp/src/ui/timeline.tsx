import { Box } from './dom/box';
import { DateText } from './text';
import './timeline.scss';

interface TimelineProps {
  label: string;
  events: readonly { key: string; title: string; text?: string; at: string }[];
}

/** What happened, newest first as given. */
export function Timeline({ label, events }: TimelineProps) {
  return (
    <Box as="ol" className="q-timeline" label={label}>
      {events.map(({ key, title, text, at }) => (
        <Box as="li" key={key} className="q-timeline-event">
          <Box as="strong">{title}</Box>
          <Box className="q-soft q-small">
            <DateText value={at} />
          </Box>
          {text && <Box as="p">{text}</Box>}
        </Box>
      ))}
    </Box>
  );
}
