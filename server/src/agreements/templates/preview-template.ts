import { Injectable } from '@nestjs/common';
import { Download } from '../../platform/http';
import { AgreementDocuments } from '../documents';
import { TemplateQueries } from './template.queries';

/** A template as people will see it, filled with invented values. */
@Injectable()
export class PreviewTemplate {
  constructor(
    private readonly templates: TemplateQueries,
    private readonly documents: AgreementDocuments,
  ) {}

  /** @throws DomainError agreement-templates/not-found */
  async execute(id: string): Promise<Download> {
    const { text } = await this.templates.get(id);
    const content = this.documents.renderSample(text);
    return new Download({ fileName: '协议样例.pdf', contentType: 'application/pdf', content });
  }
}
