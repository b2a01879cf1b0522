import type { AgreementTemplate, TemplateText } from '@qihang/shared/agreements';
import type { Grant } from '@qihang/shared/identity';
import { STANDARD_TEMPLATE } from '../../../../server/src/agreements/templates/standard-template';
import { OFFICER_GRANT } from './agreement-samples';
import { problem } from './stand-in-api';
import { type StandInTest, standInTest } from './stand-in-test';

/** The page of the template that `sampleTemplate` gives. */
export const TEMPLATE_PAGE = '/officer/agreement-template/index?id=2';
/** An officer of the province, who alone writes templates. */
export const PROVINCE: Grant = { ...OFFICER_GRANT, divisionCode: '410000', divisionName: '河南省' };

/** A draft with the text of the standard template. */
export function sampleTemplate(patch: Partial<AgreementTemplate> = {}): AgreementTemplate {
  return {
    id: '2',
    version: null,
    status: 'draft',
    effectiveFrom: null,
    inForce: false,
    text: STANDARD_TEMPLATE,
    problems: [],
    changedAt: '2026-11-20T02:00:00.000Z',
    revision: 3,
    ...patch,
  };
}

/** What a test of templates works with, beside the API and the page. */
export interface TemplateTest {
  readonly test: StandInTest;
  /** The draft as the server has it from now on; saving it counts on. */
  draftIs: (patch?: Partial<AgreementTemplate>) => {
    /** Somebody else saves another text. */
    changeElsewhere: (title: string) => void;
  };
  /** The text that was saved last. */
  saved: () => TemplateText | undefined;
}

/** Frames a spec of the officers' templates: the standard one in force, and a draft. Call it at the top of a spec. */
export function templateTest(): TemplateTest {
  const test = standInTest();
  const standard = sampleTemplate({
    id: '1',
    version: 1,
    status: 'published',
    effectiveFrom: '2018-10-01',
    inForce: true,
  });

  beforeEach(() => {
    test.api
      .on('GET /agreement-templates', () => ({ body: { items: [sampleTemplate(), standard], nextCursor: null } }))
      .on('GET /agreement-templates/1', () => ({ body: standard }))
      .on('GET /agreement-template-placeholders', () => ({
        body: {
          items: [
            { key: '单位名称', label: '见习单位的名称', required: true, sample: '郑州示例科技有限公司' },
            { key: '单位地址', label: '见习单位的地址', required: false, sample: '示例路1号' },
          ],
        },
      }))
      .on('GET /agreement-templates/2/preview', () => ({
        file: Buffer.from('%PDF-1.7'),
        headers: { 'content-type': 'application/pdf' },
      }));
  });

  return {
    test,
    draftIs: (patch = {}) => {
      let kept = sampleTemplate(patch);
      test.api.on('GET /agreement-templates/2', () => ({ body: kept }));
      test.api.on('PUT /agreement-templates/2', ({ body }) => {
        const { text, revision } = body as { text: TemplateText; revision: number };
        if (revision !== kept.revision) {
          return problem(409, 'agreement-templates/changed-meanwhile', '模板刚刚被别人改过');
        }
        kept = { ...kept, text, revision: revision + 1 };
        return { body: kept };
      });
      return {
        changeElsewhere: (title) => {
          kept = { ...kept, text: { ...kept.text, title }, revision: kept.revision + 1 };
        },
      };
    },
    saved: () => (test.lastAsked('PUT', '/agreement-templates/2')?.body as { text: TemplateText } | undefined)?.text,
  };
}
