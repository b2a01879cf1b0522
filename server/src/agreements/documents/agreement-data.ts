import {
  type AgreementContent,
  agreementText,
  type Party,
  partiesOf,
  partyLabels,
  visible,
} from '@qihang/shared/agreements';
import type { RenderData } from '../../platform/documents';

/** Printed aslant over every page of what is not to be signed. */
export type Watermark = '预览稿' | '样例';

/** "Label：value", as people write a form. Longer left parts are sentences. */
const ROW = /^([^，。；：、]{1,14})：(.+)$/u;

/**
 * What the layout prints: the same text as on the phone's reading page, and room to sign by hand.
 * @param watermark null for what is signed
 */
export function agreementData(content: AgreementContent, watermark: Watermark | null): RenderData {
  const { title, number, sections } = agreementText(content);
  return {
    title,
    number,
    version: content.versionNumber,
    watermark,
    sections: sections.map(({ heading, paragraphs }) => ({ heading, blocks: blocksOf(paragraphs) })),
    signers: partiesOf(content.details.guardian !== null).map((party) => ({
      party: partyLabels[party],
      name: visible(signerOf(party, content)),
      stamps: party === 'host' || party === 'bureau',
    })),
  };
}

interface Block {
  readonly [member: string]: RenderData;
  readonly rows: readonly (readonly [string, string])[];
  readonly text: string;
}

/** Two rows or more become a table; a single one stays a paragraph. */
function blocksOf(paragraphs: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let rows: [string, string][] = [];
  const endRows = () => {
    if (rows.length === 1) blocks.push({ rows: [], text: rows[0]?.join('：') ?? '' });
    else if (rows.length > 1) blocks.push({ rows, text: '' });
    rows = [];
  };
  for (const text of paragraphs) {
    const [, label, value] = ROW.exec(text) ?? [];
    if (label !== undefined && value !== undefined) rows.push([label, value]);
    else {
      endRows();
      blocks.push({ rows: [], text });
    }
  }
  endRows();
  return blocks;
}

function signerOf(party: Party, { host, trainee, bureau, details }: AgreementContent): string {
  switch (party) {
    case 'host':
      return host.name;
    case 'guardian':
      return details.guardian?.name ?? '';
    case 'trainee':
      return trainee.name;
    case 'bureau':
      return bureau.name;
  }
}
