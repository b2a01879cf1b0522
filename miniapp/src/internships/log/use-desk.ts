import { internshipRoutes, type MentorTask } from '@qihang/shared/internships';
import { type LocalDate, shanghaiDate } from '@qihang/shared/platform';
import { useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { useGet } from '../../platform/query';
import { onSignOut, useSession } from '../../platform/session';
import { jsonStorage } from '../../platform/storage';

/** What the server has said last of a mentor's trainees. */
interface Desk {
  day: LocalDate;
  items: MentorTask[];
  /** By how much the phone's clock is ahead, in milliseconds. */
  clockAheadMs: number;
}

const useDesks = create<{ desks: Record<string, Desk> }>()(
  persist((): { desks: Record<string, Desk> } => ({ desks: {} }), {
    name: 'mentor-desk',
    version: 1,
    storage: jsonStorage<{ desks: Record<string, Desk> }>(),
  }),
);

onSignOut((personId) =>
  useDesks.setState(({ desks }) => ({
    desks: Object.fromEntries(Object.entries(desks).filter(([id]) => id !== personId)),
  })),
);

/** A clock that is off by less does no harm. */
const CLOCK_TOLERANCE_MS = 60 * 60_000;

/**
 * The mentor's trainees and what is to do for each. Without a network it is what the server has said last, also after the app
 * was closed.
 * @returns `desk` undefined until there is any; `isOld` when it could not be read just now; `clockIsWrong` by over an hour
 */
export function useDesk() {
  const personId = useSession((state) => state.person?.id) ?? '';
  const { data, error, refetch, dataUpdatedAt } = useGet(internshipRoutes.today, {}, { staleMs: 0 });
  const shown = useRef(false);
  useDidShow(() => {
    // the first time it is being read already
    if (shown.current) void refetch();
    shown.current = true;
  });
  useEffect(() => {
    if (!data || personId === '') return;
    const { day, items, now } = data;
    const desk = { day, items, clockAheadMs: dataUpdatedAt - Date.parse(now) };
    useDesks.setState(({ desks }) => ({ desks: { ...desks, [personId]: desk } }));
  }, [data, dataUpdatedAt, personId]);
  const desk = useDesks((state) => state.desks[personId]);
  return {
    desk,
    error,
    refetch,
    isOld: error !== null,
    clockIsWrong: Math.abs(desk?.clockAheadMs ?? 0) > CLOCK_TOLERANCE_MS,
    /** The day in China: the server's if it has just said so, else by the phone's clock. */
    today: data && !error ? data.day : shanghaiDate(new Date()),
  };
}
