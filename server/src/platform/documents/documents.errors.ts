import { defineErrors } from '../errors';

export const documentErrors = defineErrors('documents', {
  notAPdf: { status: 422, title: '这不是 PDF 文件，请重新选择' },
  pdfDamaged: { status: 422, title: 'PDF 文件已损坏或不完整，请重新导出后再上传' },
  pdfEncrypted: { status: 422, title: 'PDF 文件设有密码，请去掉密码后再上传' },
  pdfHasScripts: { status: 422, title: 'PDF 文件里带有脚本或可执行的动作，请另存为普通 PDF 后再上传' },
  tooManyPages: { status: 422, title: '页数太多，请分开上传' },
  imageUnsupported: { status: 422, title: '请上传 JPG 或 PNG 图片（苹果手机请把照片格式设为“兼容性最佳”）' },
  imageDamaged: { status: 422, title: '图片已损坏或不完整，请重新拍摄或选择' },
  imageTooLarge: { status: 422, title: '图片的尺寸太大，请缩小后再上传' },
});
