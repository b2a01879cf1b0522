import { divisionLevel } from '@qihang/shared/platform';
import type { ReferenceDivision } from './reference-data';

/** Names of Henan's divisions by code, and codes by what people write. */
export class Divisions {
  private readonly byCode: ReadonlyMap<string, ReferenceDivision>;
  private readonly byName: ReadonlyMap<string, readonly ReferenceDivision[]>;

  /** @param all in the order of the list */
  constructor(readonly all: readonly ReferenceDivision[]) {
    this.byCode = new Map(all.map((division) => [division.code, division]));
    const byName = new Map<string, ReferenceDivision[]>();
    for (const division of all) {
      for (const name of this.waysToWrite(division)) byName.set(name, [...(byName.get(name) ?? []), division]);
    }
    this.byName = byName;
  }

  /** @returns undefined for a code that is not in the list */
  find(code: string): ReferenceDivision | undefined {
    return this.byCode.get(code);
  }

  /** `410105` → `郑州市金水区`, `410100` → `郑州市`; a code that is not in the list comes back as it is. */
  fullName(code: string): string {
    const division = this.byCode.get(code);
    if (division === undefined) return code;
    return `${this.prefectureName(division)}${division.name}`;
  }

  /**
   * The division that people mean by a name: 郑州, 郑州市, 金水区, 郑州市金水区, 河南省郑州市金水区, 省直.
   * Of a prefecture and a county of one name (新乡) it is the prefecture.
   *
   * @returns undefined for a name that is unknown, or that several divisions of one level have
   */
  findByName(text: string): ReferenceDivision | undefined {
    const name = text.normalize('NFKC').replace(/[\s\-/·,、]/g, '');
    const found = this.byName.get(name) ?? this.byName.get(name.replace(/^河南省?/, '')) ?? [];
    const prefecture = found.find((division) => divisionLevel(division.code) !== 'county');
    return prefecture ?? (found.length === 1 ? found[0] : undefined);
  }

  private waysToWrite(division: ReferenceDivision): Set<string> {
    if (division.kind === 'province') return new Set(['河南省', '河南', '省直', '省本级']);
    const own = [division.name, division.shortName];
    const parent = this.byCode.get(division.parentCode ?? '');
    if (parent === undefined || parent.kind === 'province') return new Set(own);
    return new Set(own.flatMap((name) => [name, `${parent.name}${name}`, `${parent.shortName}${name}`]));
  }

  private prefectureName(division: ReferenceDivision): string {
    const parent = this.byCode.get(division.parentCode ?? '');
    if (parent === undefined || parent.kind === 'province' || division.name.includes(parent.shortName)) return '';
    return parent.name;
  }
}
