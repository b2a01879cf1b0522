import type { AgreementContent } from './agreement-content';
import { agreementSummary } from './agreement-summary';
import type { AgreementText } from './agreements.schemas';
import { fillTemplate } from './fill-template';
import { visible } from './visible-text';

export type ReadableAgreement = Omit<AgreementText, 'versionNumber' | 'contentHash'>;

/**
 * What a version says, as text: the phone's reading page and the PDF are both made of this, so they cannot differ. The
 * summary is for the reading page only and is not part of what is signed.
 */
export function agreementText(content: AgreementContent): ReadableAgreement {
  const { title, preamble, clauses } = content.template.text;
  const opening = paragraphsOf(fillTemplate(preamble, content));
  return {
    title: visible(title),
    number: content.number,
    summary: agreementSummary(content),
    sections: [
      ...(opening.length === 0 ? [] : [{ heading: '签约说明', paragraphs: opening }]),
      ...clauses.map(({ heading, text }, index) => ({
        heading: `第${chineseNumber(index + 1)}条　${visible(heading)}`,
        paragraphs: paragraphsOf(fillTemplate(text, content)),
      })),
    ],
  };
}

/**
 * @param number 1 to 99
 * @returns as people count clauses: 一, 十, 十二, 二十, 三十五
 */
export function chineseNumber(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) throw new RangeError(`not a clause number: ${number}`);
  const digit = (value: number) => '一二三四五六七八九'.charAt(value - 1);
  const tens = Math.floor(number / 10);
  return (tens > 1 ? digit(tens) : '') + (tens > 0 ? '十' : '') + digit(number % 10);
}

function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
