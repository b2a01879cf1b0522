import { Injectable } from '@nestjs/common';
import { type AgreementContent, sampleContent, type TemplateText } from '@qihang/shared/agreements';
import type { LocalDate } from '@qihang/shared/platform';
import { DocumentRenderer } from '../../platform/documents';
import { agreementData } from './agreement-data';
import type { AgreementEvidence } from './agreement-evidence';
import { AGREEMENT_LAYOUT } from './agreement-layout';
import { evidenceData, evidenceFiles } from './evidence-data';
import { EVIDENCE_LAYOUT } from './evidence-layout';

/** Makes the documents that people read, sign and keep. The same input gives the same bytes. */
@Injectable()
export class AgreementDocuments {
  constructor(private readonly renderer: DocumentRenderer) {}

  /**
   * @param content of the version that is sent for signing
   * @returns the PDF/A whose SHA-256 is what the parties sign
   */
  render(content: AgreementContent): Buffer {
    return this.renderer.render(AGREEMENT_LAYOUT, agreementData(content, null), madeOn(content.madeOn));
  }

  /**
   * @param content of a draft; what is missing is said to be missing
   * @returns a PDF that says on every page that it is not to be signed
   */
  renderPreview(content: AgreementContent): Buffer {
    return this.renderer.render(AGREEMENT_LAYOUT, agreementData(content, '预览稿'), madeOn(content.madeOn));
  }

  /** @returns the pages to put behind the signed text before it is sealed: who signed, when, how, and how to check it */
  renderEvidence(evidence: AgreementEvidence): Buffer {
    const options = { createdAt: evidence.madeAt, files: evidenceFiles(evidence) };
    return this.renderer.render(EVIDENCE_LAYOUT, evidenceData(evidence), options);
  }

  /** @returns a template filled with invented values, marked as a sample on every page */
  renderSample(template: TemplateText): Buffer {
    const content = sampleContent(template);
    return this.renderer.render(AGREEMENT_LAYOUT, agreementData(content, '样例'), madeOn(content.madeOn));
  }
}

/** A document bears its day, not the moment of rendering: it can be made again and be the same. */
function madeOn(day: LocalDate): { createdAt: Date } {
  return { createdAt: new Date(`${day}T00:00:00+08:00`) };
}
