import { z } from 'zod';
import { validate } from './validate';

const schema = z.object({
  name: z.string().min(2),
  phone: z.string().regex(/^\d{11}$/, '请输入 11 位手机号'),
  wanted: z.array(z.string()).min(1),
  nested: z.object({ months: z.number().max(12) }),
});

const good = { name: '王明', phone: '13800000000', wanted: ['a'], nested: { months: 3 } };

describe('validate', () => {
  it('gives the parsed value', () => {
    expect(validate(schema, good)).toEqual({ ok: true, value: good });
  });

  it('names each field by its path, in Chinese', () => {
    const result = validate(schema, { name: '', phone: '1', wanted: [], nested: { months: 13 } });
    expect(result).toEqual({
      ok: false,
      errors: {
        name: '这一项还没有填写',
        phone: '请输入 11 位手机号',
        wanted: '请至少选择一项',
        'nested.months': '不能大于 12',
      },
    });
  });

  it('says that a missing part has not been filled in', () => {
    expect(validate(schema, { ...good, name: undefined })).toEqual({ ok: false, errors: { name: '这一项还没有填写' } });
  });
});
