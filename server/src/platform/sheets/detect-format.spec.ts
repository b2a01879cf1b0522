import { SheetFiles } from '../../../test/support/sheet-files';
import { detectFormat, sheetErrors } from './index';

let files: SheetFiles;
beforeAll(async () => {
  files = await SheetFiles.open();
});
afterAll(() => files.close());

const OLE2 = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('PK\x03\x04....', 'latin1');

describe('the kind of a file', () => {
  it.each([
    ['a.csv', Buffer.from('姓名,号码\n'), 'csv'],
    ['A.TXT', Buffer.from('姓名\t号码\n'), 'csv'],
    ['a.xlsx', ZIP, 'xlsx'],
  ])('of %s is told by content and name', async (fileName, content, format) => {
    expect(await detectFormat(await files.put(fileName, content))).toBe(format);
  });

  it.each([
    ['text that is called xlsx', 'a.xlsx', Buffer.from('姓名,号码\n'), sheetErrors.wrongKind],
    ['a workbook that is called csv', 'a.csv', ZIP, sheetErrors.wrongKind],
    ['a PDF that is called csv', 'b.csv', Buffer.from('%PDF-1.7\n'), sheetErrors.wrongKind],
    ['a picture that is called xlsx', 'b.xlsx', Buffer.from('\x89PNG\r\n', 'latin1'), sheetErrors.wrongKind],
    ['a page that is called xls', 'a.xls', Buffer.from('<html><table>'), sheetErrors.wrongKind],
    ['binary data that is called csv', 'c.csv', Buffer.from([65, 0, 66, 10]), sheetErrors.wrongKind],
    ['a program', 'a.exe', Buffer.from('MZ'), sheetErrors.unsupported],
    ['an old workbook', 'b.xls', Buffer.concat([OLE2, Buffer.alloc(600)]), sheetErrors.oldExcel],
    ['an old workbook that is called xlsx', 'c.xlsx', Buffer.concat([OLE2, Buffer.alloc(600)]), sheetErrors.oldExcel],
    [
      'a workbook with a password',
      'd.xlsx',
      Buffer.concat([OLE2, Buffer.alloc(70_000), Buffer.from('EncryptedPackage', 'utf16le')]),
      sheetErrors.encrypted,
    ],
    ['an empty file', 'e.xlsx', Buffer.alloc(0), sheetErrors.empty],
  ])('is refused for %s', async (_, fileName, content, entry) => {
    await expect(detectFormat(await files.put(fileName, content))).rejects.toMatchObject({ code: entry.code });
  });
});
