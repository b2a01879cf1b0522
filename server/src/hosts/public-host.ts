import type { HostKind, PublicHost } from '@qihang/shared/hosts';
import type { ReferenceLists } from '../platform/reference';

/**
 * Columns of `hosts h` for `toPublicHost`. One parameter: today, for the count of posts that can be applied to
 * (`ix_posts_host`).
 */
export const PUBLIC_HOST_COLUMNS = `h.id AS hostId, h.name AS hostName, h.kind AS hostKind,
  h.division_code AS hostDivisionCode, h.address AS hostAddress, h.introduction AS hostIntroduction,
  (SELECT COUNT(*) FROM posts o WHERE o.host_id = h.id AND o.status = 'published' AND o.apply_by >= ?) AS hostOpenPosts`;

export interface PublicHostRow {
  readonly hostId: string;
  readonly hostName: string;
  readonly hostKind: HostKind;
  readonly hostDivisionCode: string;
  readonly hostAddress: string;
  readonly hostIntroduction: string;
  /** A count comes as text. */
  readonly hostOpenPosts: string | number;
}

/** @returns the host as the public sees it, with the name of its division */
export function toPublicHost(row: PublicHostRow, { divisions }: ReferenceLists): PublicHost {
  return {
    id: row.hostId,
    name: row.hostName,
    kind: row.hostKind,
    divisionCode: row.hostDivisionCode,
    divisionName: divisions.fullName(row.hostDivisionCode),
    address: row.hostAddress,
    introduction: row.hostIntroduction,
    openPosts: Number(row.hostOpenPosts),
  };
}
