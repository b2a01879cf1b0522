import { defineErrors } from '../platform/errors';

export const registryErrors = defineErrors('registries', {
  unknownKind: { status: 422, title: '没有这种数据库，请重新选择' },
  unknownDivision: { status: 422, title: '没有这个行政区划，请重新选择' },
  asOfInFuture: { status: 422, title: '数据日期不能晚于今天' },
  importNotFound: { status: 404, title: '没有找到这次导入' },
  importEnded: { status: 409, title: '这次导入已经结束，不能取消' },
  importTakenOver: { status: 409, title: '另一个程序正在导入这个文件' },
  nothingUsable: { status: 422, title: '没有一行可以采用，请按问题清单修改后重新上传' },
  interrupted: { status: 500, title: '导入多次中断，没有完成，请重新上传' },
  reviewNotFound: { status: 404, title: '没有找到这条待核实记录' },
  reviewSettled: { status: 409, title: '这条记录已经核实过了' },
});
