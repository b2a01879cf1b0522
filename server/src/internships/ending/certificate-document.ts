import { Injectable } from '@nestjs/common';
import { visible } from '@qihang/shared/agreements';
import { evaluationResultLabels, internshipLength, ratingLabels } from '@qihang/shared/internships';
import { formatChineseDate } from '@qihang/shared/platform';
import { DocumentRenderer, qrSvg, type RenderData, verificationUrl } from '../../platform/documents';
import { Sealer } from '../../platform/seal';
import { Settings } from '../../platform/settings';
import type { CertificateContent } from './certificate-content';
import { CERTIFICATE_LAYOUT } from './certificate-layout';

/** Makes the certificate as people read it, before its seal. The same content gives the same bytes. */
@Injectable()
export class CertificateDocument {
  constructor(
    private readonly renderer: DocumentRenderer,
    private readonly sealer: Sealer,
    private readonly settings: Settings,
  ) {}

  /** @returns a PDF/A that bears the day on which the internship was closed */
  render(content: CertificateContent): Buffer {
    const url = verificationUrl(this.settings.publicUrl, content.number);
    const data = certificateData(content, { url, isSandbox: this.sealer.isSandbox });
    const createdAt = new Date(`${content.closedOn}T00:00:00+08:00`);
    return this.renderer.render(CERTIFICATE_LAYOUT, data, { createdAt, files: { 'qr.svg': qrSvg(url) } });
  }
}

/** What the layout prints. */
function certificateData(
  content: CertificateContent,
  { url, isSandbox }: { readonly url: string; readonly isSandbox: boolean },
): RenderData {
  const { startsOn, endsOn, plannedEndsOn } = content;
  const name = visible(content.traineeName);
  const [host, post] = [visible(content.hostName), visible(content.postTitle)];
  const days = `${formatChineseDate(startsOn)}至${formatChineseDate(endsOn)}`;
  const result = evaluationResultLabels[content.result];
  const early = plannedEndsOn === null ? '' : `协议约定至${formatChineseDate(plannedEndsOn)}，提前结束。`;
  return {
    number: content.number,
    isSandbox,
    url,
    statement: [
      `${name}（公民身份号码${content.maskedCitizenNumber}）于${days}在${host}“${post}”岗位参加就业见习，见习时间${internshipLength(startsOn, endsOn)}。${early}`,
      `见习结束后经鉴定，结论为“${result}”。特此证明。`,
    ],
    facts: [
      ['见习人员', name],
      ['见习单位', host],
      ['见习岗位', post],
      ['实际见习时间', `${days}，共${internshipLength(startsOn, endsOn)}`],
      ['鉴定结论', result],
    ],
    skills: content.ratings.map(({ skill, rating }) => [visible(skill), ratingLabels[rating]]),
    host,
    bureau: content.bureauName,
    day: formatChineseDate(content.closedOn),
  };
}
