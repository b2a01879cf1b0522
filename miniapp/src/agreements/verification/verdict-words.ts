import type { Verification } from '@qihang/shared/agreements';

/** What was asked about: the number of an agreement, or a file. */
export type VerifiedBy = 'number' | 'file';

interface VerdictWords {
  tone: 'good' | 'brand' | 'warn' | 'bad';
  /** What follows from it, and what to do. */
  text: string;
}

type Words = Readonly<Record<Verification['state'], VerdictWords>>;

const BY_NUMBER: Words = {
  valid: { tone: 'good', text: '这个编号的协议正在履行。请核对下面的内容与你手上的协议是否一致。' },
  ended: { tone: 'brand', text: '协议是真的，见习已经期满或者提前结束，现在不再履行。' },
  void: { tone: 'bad', text: '这个编号的协议没有生效，或者已经作废，不能作为见习的依据。' },
  superseded: { tone: 'warn', text: '协议签过新版本，以新版本为准。请向出示协议的人要最新的一份。' },
  changed: { tone: 'bad', text: '请不要采信，并向出示协议的人要原件。' },
  'not-sealed': { tone: 'warn', text: '协议已经查到，电子印章还没有盖上。' },
  unknown: {
    tone: 'warn',
    text: '没有生效的协议用这个编号，正在签署的协议查不到。请再核对一遍编号；仍有疑问的，请向当地人社部门询问。',
  },
};

const BY_FILE: Words = {
  ...BY_NUMBER,
  valid: { tone: 'good', text: '文件盖章后没有改动过，协议正在履行。' },
  ended: { tone: 'brand', text: '文件盖章后没有改动过；见习已经期满或者提前结束，现在不再履行。' },
  void: { tone: 'bad', text: '文件上的协议没有生效，或者已经作废，不能作为见习的依据。' },
  superseded: { tone: 'warn', text: '文件没有改动过，但协议签过新版本，以新版本为准。请要最新的一份。' },
  changed: { tone: 'bad', text: '文件内容和盖章时不一致。请不要采信，向出示协议的人要原件，也可以按编号查验。' },
  'not-sealed': {
    tone: 'warn',
    text: '不能说明文件的真假。请选择盖章后下载的 PDF 原件，打印件、照片和另存的文件请按编号查验。',
  },
  unknown: { tone: 'warn', text: '本平台没有这份文件的记录，不能说明它的真假。可以按编号再查一次。' },
};

/** The tone of an answer and what it means for who asked. */
export function verdictWords(state: Verification['state'], by: VerifiedBy): VerdictWords {
  return (by === 'file' ? BY_FILE : BY_NUMBER)[state];
}
