import { defineErrors } from '../errors';

/** Why a file as a whole cannot be read as a sheet; what is wrong with one row is a `SheetFault`. */
export const sheetErrors = defineErrors('sheets', {
  empty: { status: 422, title: '文件是空的，没有可以读取的内容' },
  unsupported: { status: 422, title: '只能上传 xlsx 或 csv 文件' },
  wrongKind: { status: 422, title: '文件的内容与文件名不符，请在表格软件里另存为 xlsx 或 csv 后再上传' },
  oldExcel: { status: 422, title: '这是旧版 Excel（xls）文件，请另存为 xlsx 后再上传' },
  encrypted: { status: 422, title: '文件设有密码，请去掉密码后再上传' },
  damaged: { status: 422, title: '文件已损坏，无法读取，请重新导出后再上传' },
  inflatesTooMuch: { status: 422, title: '文件解压后过大，可能有问题，请另存为 csv 后再上传' },
  unknownEncoding: { status: 422, title: '文字编码无法识别，请另存为 UTF-8 编码的 csv 后再上传' },
  unclosedQuote: { status: 422, title: '有引号没有成对出现，或一行过长，请检查后再上传' },
  tooManyRows: { status: 422, title: '行数太多，请拆成几个文件再上传' },
  headerMissing: { status: 422, title: '没有找到表头，请检查列名' },
});
