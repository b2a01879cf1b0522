import fc from 'fast-check';
import { type ReferenceEntry, searchReference } from './reference-search';

const entries: ReferenceEntry[] = [
  { name: '河南大学', initials: 'hndx', pinyin: 'henandaxue' },
  { name: '郑州大学西亚斯学院', initials: 'zzdxxysxy', pinyin: 'zhengzhoudaxuexiyasixueyuan' },
  { name: '郑州大学', initials: 'zzdx', pinyin: 'zhengzhoudaxue', aliases: ['郑大'] },
  { name: '华北水利水电大学', initials: 'hbslsddx', pinyin: 'huabeishuilishuidiandaxue', aliases: ['华水'] },
  { name: '3D动画', initials: '3ddh', pinyin: '3ddonghua' },
];
const namesFor = (query: string, limit = 10) => searchReference(entries, query, limit).map(({ name }) => name);

describe('searchReference', () => {
  it.each([
    ['zzdx', ['郑州大学', '郑州大学西亚斯学院']],
    ['zhengzhou', ['郑州大学西亚斯学院', '郑州大学']],
    ['zheng zhou da xue', ['郑州大学', '郑州大学西亚斯学院']],
    ['ＺＺＤＸ', ['郑州大学', '郑州大学西亚斯学院']],
    ["xi'an", []],
    ['郑州大学', ['郑州大学', '郑州大学西亚斯学院']],
    ['大学', ['河南大学', '郑州大学西亚斯学院', '郑州大学', '华北水利水电大学']],
    ['水电', ['华北水利水电大学']],
    ['郑大', ['郑州大学']],
    ['3d', ['3D动画']],
    ['dx', []],
    ['清华', []],
  ])('finds for %s', (query, names) => expect(namesFor(query)).toEqual(names));

  it('gives the beginning of the list for a blank query, and never more than the limit', () => {
    expect(namesFor('  ', 2)).toEqual(['河南大学', '郑州大学西亚斯学院']);
    expect(namesFor('大学', 3)).toEqual(['河南大学', '郑州大学西亚斯学院', '郑州大学']);
    expect(namesFor('大学', 0)).toEqual([]);
    expect(namesFor('', 0)).toEqual([]);
  });

  it('finds every entry by its name, any part of it, its initials and its pinyin', () => {
    const place = fc.record({
      entry: fc.constantFrom(...entries),
      from: fc.nat(7),
      length: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(place, ({ entry, from, length }) => {
        const part = entry.name.slice(Math.min(from, entry.name.length - 1)).slice(0, length);
        expect(namesFor(part)).toContain(entry.name);
        expect(namesFor(entry.initials.slice(0, length))).toContain(entry.name);
        expect(namesFor(entry.pinyin.slice(0, length))).toContain(entry.name);
        expect(namesFor(entry.name)[0]).toBe(entry.name);
      }),
    );
  });
});
