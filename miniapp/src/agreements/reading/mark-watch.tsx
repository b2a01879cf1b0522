import { useEffect, useRef } from 'react';
import { watchSeen } from './watch-seen';

interface MarkWatchProps {
  /** Class of the marks that are in the page now; give another `key` when others take their place. */
  className: string;
  onSeen: (id: string) => void;
}

/** Shows nothing; tells which marks come into view. */
export function MarkWatch({ className, onSeen }: MarkWatchProps) {
  const latest = useRef(onSeen);
  latest.current = onSeen;
  useEffect(() => watchSeen(className, (id) => latest.current(id)), [className]);
  return null;
}
