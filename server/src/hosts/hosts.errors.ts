import { defineErrors } from '../platform/errors';

export const hostErrors = defineErrors('hosts', {
  notFound: { status: 404, title: '没有找到这个见习单位' },
});
