import { Injectable } from '@nestjs/common';
import { addDays, ageOn, type EducationLevel, valueOn } from '@qihang/shared/platform';
import type { PostCategory, PostDemands, SeekerOffer } from '@qihang/shared/posts';
import { ELIGIBILITY_POLICY } from '@qihang/shared/seekers';
import { Clock } from '../../platform/clock';
import { Transactions } from '../../platform/database';
import { ReferenceLists } from '../../platform/reference';

/** A post that may be news to somebody. */
export interface NewPost extends PostDemands<PostCategory> {
  readonly id: string;
  readonly publishedAt: Date;
}

/** A seeker who may be told, and what is known of earlier digests. */
export interface DigestReader extends SeekerOffer<PostCategory> {
  readonly seekerId: string;
  readonly personId: string;
  /** When the last digest was sent; null: never. */
  readonly lastAt: Date | null;
  /** Digests within the last seven days, today included. */
  readonly recent: number;
}

const MOST_POSTS = 500;

/** Every digest's source key begins with this; what follows is the day. */
export const DIGEST_KEY = 'digest:';

/** What the digest of a day is made of. */
@Injectable()
export class DigestQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly reference: ReferenceLists,
  ) {}

  /** @returns posts published within so many days that can be applied to now, newest first */
  async newPosts(days: number): Promise<NewPost[]> {
    const since = new Date(this.clock.now().getTime() - days * 86_400_000);
    const rows: (Omit<NewPost, 'majors' | 'isHazardous'> & { majors: string | string[]; hazards: string })[] =
      await this.transactions.manager.query(
        `SELECT id, category, division_code AS divisionCode, education, majors, hazards, published_at AS publishedAt
           FROM posts WHERE status = 'published' AND published_at > ? AND apply_by >= ?
          ORDER BY published_at DESC, id DESC LIMIT ?`,
        [since, this.clock.today(), MOST_POSTS],
      );
    return rows.map(({ hazards, majors, ...post }) => ({
      ...post,
      majors: listOf(majors),
      isHazardous: hazards.trim() !== '',
    }));
  }

  /**
   * Those of the seekers who want notices, by id.
   * @param seekerIds of the audience, at most some hundreds
   */
  async readers(seekerIds: readonly string[]): Promise<DigestReader[]> {
    if (seekerIds.length === 0) return [];
    const today = this.clock.today();
    const { adultAge } = valueOn(ELIGIBILITY_POLICY, today);
    const rows: ReaderRow[] = await this.transactions.manager.query(
      `SELECT s.id AS seekerId, s.person_id AS personId, s.birth_date AS birthDate, s.education, s.major,
              s.wanted_divisions AS wantedDivisions, s.wanted_categories AS wantedCategories,
              MAX(m.created_at) AS lastAt, COALESCE(SUM(m.source_key >= ?), 0) AS recent
         FROM seekers s
         LEFT JOIN message_preferences mp ON mp.person_id = s.person_id
         LEFT JOIN inbox_messages m ON m.person_id = s.person_id AND m.source_key LIKE '${DIGEST_KEY}%'
        WHERE s.id IN (?) AND COALESCE(mp.targeted_notices, 1) = 1
        GROUP BY s.id ORDER BY s.id`,
      [`${DIGEST_KEY}${addDays(today, -6)}`, seekerIds.map(BigInt)],
    );
    return rows.map((row) => this.readerOf(row, ageOn(row.birthDate, today) < adultAge));
  }

  private readerOf(row: ReaderRow, isMinor: boolean): DigestReader {
    const listed = row.major === null ? undefined : this.reference.findMajor(row.major);
    return {
      seekerId: row.seekerId,
      personId: row.personId,
      lastAt: row.lastAt,
      recent: Number(row.recent),
      education: row.education,
      major: row.major,
      majorClass: listed?.className ?? null,
      majorCategory: listed?.categoryName ?? null,
      wantedDivisions: listOf(row.wantedDivisions),
      wantedCategories: row.wantedCategories.split(',').filter((word): word is PostCategory => word !== ''),
      isMinor,
    };
  }
}

interface ReaderRow {
  readonly seekerId: string;
  readonly personId: string;
  readonly birthDate: string;
  readonly education: EducationLevel;
  readonly major: string | null;
  readonly wantedDivisions: string | string[];
  readonly wantedCategories: string;
  readonly lastAt: Date | null;
  readonly recent: string | number;
}

/** MariaDB gives JSON columns as text, MySQL as values. */
function listOf(json: string | string[]): string[] {
  return typeof json === 'string' ? (JSON.parse(json) as string[]) : json;
}
