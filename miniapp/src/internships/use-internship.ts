import { internshipRoutes } from '@qihang/shared/internships';
import { useDidShow } from '@tarojs/taro';
import { useRef } from 'react';
import { useGet } from '../platform/query';

/** True when a page's param can be an internship's id. */
export function isInternshipId(id: string | undefined): id is string {
  return id !== undefined && /^\d+$/.test(id);
}

/**
 * One internship as the caller sees it, read anew whenever its page shows again: another side may have acted meanwhile.
 * @param id of the internship; anything that is no id is not asked for (`isPending` stays true: show `not found`)
 * @returns react-query's result; `refetch()` reads it again
 */
export function useInternship(id: string) {
  const known = isInternshipId(id);
  const result = useGet(internshipRoutes.get, { params: { id } }, { enabled: known, staleMs: 0 });
  const shown = useRef(false);
  useDidShow(() => {
    // the first time it is being read already
    if (shown.current && known) void result.refetch();
    shown.current = true;
  });
  return result;
}
