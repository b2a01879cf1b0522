import { defineErrors } from '../../platform/errors';

export const postImportErrors = defineErrors('post-imports', {
  notFound: { status: 404, title: '没有找到这次导入' },
  alreadyRun: { status: 409, title: '这份表格已经导入过，要再次导入请重新上传' },
  columnsMissing: { status: 422, title: '请先选好各列对应的内容' },
});
