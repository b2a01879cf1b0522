import { defineErrors } from '../errors';

export const fileErrors = defineErrors('files', {
  notFound: { status: 404, title: '文件不存在或已被删除' },
  fileTooLarge: { status: 413, title: '文件太大，没有保存' },
  damaged: { status: 500, title: '文件已损坏，无法打开，请联系管理员' },
  storageFull: { status: 507, title: '服务器存储空间不足，文件没有保存，请稍后再试' },
});
