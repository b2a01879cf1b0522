import { searchReference } from '@qihang/shared/platform';
import { Divisions } from './divisions';
import type { ReferenceData, ReferenceInstitution, ReferenceMajor } from './reference-data';

/** One entry of a list as a search field shows it; `code` is empty where none is known. */
export interface ReferenceHit {
  readonly code: string;
  readonly name: string;
  readonly hint: string | null;
}

const LEVEL_HINTS = { bachelor: '本科', 'junior-college': '高职（专科）' } as const;

/** The kept lists with what is asked of them; also the injection token. Made once at start-up. */
export class ReferenceLists {
  readonly divisions: Divisions;
  private readonly majorsByName: ReadonlyMap<string, ReferenceMajor>;

  constructor(readonly data: ReferenceData) {
    this.divisions = new Divisions(data.divisions);
    // Undergraduate majors come first and win over vocational ones of the same name: only they have a class.
    this.majorsByName = new Map([...data.majors].reverse().map((major) => [major.name, major]));
  }

  /** Schools by Chinese, initials or pinyin; the hint is the city, or that the name is a former one. */
  searchInstitutions(query: string, limit: number): ReferenceHit[] {
    return searchReference(this.data.institutions, query, limit).map((institution) => ({
      code: institution.code ?? '',
      name: institution.name,
      hint: this.institutionHint(institution),
    }));
  }

  /** Majors by Chinese, initials or pinyin; the hint is the class, or the level where no class is known. */
  searchMajors(query: string, limit: number): ReferenceHit[] {
    return searchReference(this.data.majors, query, limit).map((major) => ({
      code: major.code ?? '',
      name: major.name,
      hint: major.className ?? LEVEL_HINTS[major.level],
    }));
  }

  /** The catalogue's entry for the name of a major, for its class and category; undefined when it is not listed. */
  findMajor(name: string): ReferenceMajor | undefined {
    return this.majorsByName.get(name.normalize('NFKC').trim());
  }

  private institutionHint(institution: ReferenceInstitution): string | null {
    if (!institution.current) return '曾用校名';
    return this.divisions.find(institution.divisionCode ?? '')?.shortName ?? null;
  }
}
