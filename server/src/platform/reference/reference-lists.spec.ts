import { performance } from 'node:perf_hooks';
import { ReferenceLists, readReferenceData } from './index';

const lists = new ReferenceLists(readReferenceData());
const names = (hits: readonly { name: string }[]) => hits.map(({ name }) => name);

describe('finding a school', () => {
  it.each([
    ['zzdx', '郑州大学'],
    ['zhengzhoudax', '郑州大学'],
    ['郑州大学', '郑州大学'],
    ['轻工业', '郑州轻工业大学'],
    ['新乡医学院', '新乡医学院'],
    ['HNLGDX', '河南理工大学'],
  ])('by %s gives %s', (query, name) => {
    expect(names(lists.searchInstitutions(query, 10))).toContain(name);
  });

  it('puts the exact name first, also by initials', () => {
    expect(names(lists.searchInstitutions('河南大学', 5))[0]).toBe('河南大学');
    expect(names(lists.searchInstitutions('hndx', 5))[0]).toBe('河南大学');
  });

  it('gives for a former name the present school and the former one, told apart', () => {
    const hits = lists.searchInstitutions('新乡医学院', 10);
    expect(hits.slice(0, 2)).toEqual([
      { code: '4141010472', name: '河南医药大学', hint: '新乡' },
      { code: '4141010472', name: '新乡医学院', hint: '曾用校名' },
    ]);
  });
});

describe('finding a major', () => {
  it('finds 会计 in every name that holds it, undergraduate ones first', () => {
    const found = names(lists.searchMajors('会计', 20));
    expect(found[0]).toBe('会计学');
    expect(found).toContain('大数据与会计');
    expect(names(lists.searchMajors('kuaiji', 20))).toContain('会计学');
  });

  it('tells the class of a major, or the level where the class is not known', () => {
    expect(lists.searchMajors('会计学', 1)).toEqual([{ code: '120203K', name: '会计学', hint: '工商管理类' }]);
    expect(lists.searchMajors('大数据与会计', 1)[0]?.hint).toBe('高职（专科）');
    expect(lists.findMajor(' 会计学 ')).toMatchObject({ className: '工商管理类', categoryName: '管理学' });
    expect(lists.findMajor('无此专业')).toBeUndefined();
  });

  it('takes less than 2 ms a search', () => {
    const queries = ['会计', 'jsj', 'jisuanji', '工程', 'x', '无此专业', 'zzzzzz'];
    for (const query of queries) lists.searchMajors(query, 20);
    const rounds = Array.from({ length: 20 }, () => {
      const started = performance.now();
      for (const query of queries) lists.searchMajors(query, 20);
      return (performance.now() - started) / queries.length;
    });
    // a round in which the machine did something else says nothing of the search
    expect(Math.min(...rounds)).toBeLessThan(2);
  });
});

describe('naming a division', () => {
  it.each([
    ['郑州', '410100'],
    ['郑州市', '410100'],
    ['金水区', '410105'],
    ['郑州市金水区', '410105'],
    ['郑州金水', '410105'],
    ['河南省郑州市金水区', '410105'],
    ['河南省 / 郑州市 / 金水区', '410105'],
    ['河南-新乡', '410700'],
    ['新乡县', '410721'],
    ['杞县', '410221'],
    ['省直', '410000'],
    ['河南', '410000'],
    ['济源', '419001'],
    ['河南三门峡经济开发区', '411271'],
  ])('understands %s as %s', (text, code) => {
    expect(lists.divisions.findByName(text)?.code).toBe(code);
  });

  it.each(['南京', '北京市', '', '区', '市'])('knows no %s in Henan', (text) => {
    expect(lists.divisions.findByName(text)).toBeUndefined();
  });

  it('finds every division again by its full name', () => {
    for (const { code } of lists.divisions.all) {
      expect(lists.divisions.findByName(lists.divisions.fullName(code))?.code).toBe(code);
    }
  });

  it('says the prefecture before the county, but not twice', () => {
    expect(lists.divisions.fullName('410105')).toBe('郑州市金水区');
    expect(lists.divisions.fullName('410721')).toBe('新乡县');
    expect(lists.divisions.fullName('419001')).toBe('济源市');
    expect(lists.divisions.fullName('999999')).toBe('999999');
  });
});
