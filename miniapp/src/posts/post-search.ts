import { HENAN, PROGRAMME_DIVISIONS } from '@qihang/shared/platform';
import type { PostListQuery } from '@qihang/shared/posts';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { jsonStorage } from '../platform/storage';

/** What posts are looked for; the pages 首页 and 岗位 share it. Empty text: not filtered by it. */
export interface PostSearch {
  q: string;
  divisionCode: string;
  category: PostListQuery['category'] | '';
  education: PostListQuery['education'] | '';
}

const ANYTHING: PostSearch = { q: '', divisionCode: '', category: '', education: '' };

/** The present search; lives as long as the app runs. */
export const usePostSearch = create<PostSearch>(() => ANYTHING);

/** Starts a new search, in the place that the person has chosen. */
export function searchPosts(search: Partial<PostSearch>): void {
  usePostSearch.setState({ ...ANYTHING, divisionCode: useCity.getState().code, ...search });
}

interface City {
  /** Code of a programme division; empty for the whole province. */
  code: string;
}

/** The city whose posts the home page shows; kept on the phone. */
export const useCity = create<City>()(
  persist((): City => ({ code: '' }), { name: 'city', version: 1, storage: jsonStorage<City>() }),
);

/** Cities to choose from: code and short name. 省直 is left out: it names an office, not a place to look for posts. */
export const CITIES = PROGRAMME_DIVISIONS.filter(({ code }) => code !== HENAN);

/** Short name of a city, `全省` for none. */
export function cityName(code: string): string {
  return CITIES.find((city) => city.code === code)?.shortName ?? '全省';
}
