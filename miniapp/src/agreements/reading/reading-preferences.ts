import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { jsonStorage } from '../../platform/storage';

interface ReadingPreferences {
  /** The whole text below each other, or sheet by sheet. */
  mode: 'scroll' | 'pages';
  largeType: boolean;
}

/** How a person likes to read agreements on this phone; kept for the next one. */
export const useReadingPreferences = create<ReadingPreferences>()(
  persist((): ReadingPreferences => ({ mode: 'scroll', largeType: false }), {
    name: 'reading',
    version: 1,
    storage: jsonStorage<ReadingPreferences>(),
  }),
);
