import { partyLabels, signingMethodLabels, visible } from '@qihang/shared/agreements';
import { formatChineseDate, shanghaiDate } from '@qihang/shared/platform';
import { qrSvg, type RenderData } from '../../platform/documents';
import type { AgreementEvidence, SignatureEvidence } from './agreement-evidence';
import { drawingSvg } from './drawing-svg';

/** What the evidence layout prints. */
export function evidenceData(evidence: AgreementEvidence): RenderData {
  const { paper, signatures } = evidence;
  return {
    title: visible(evidence.title),
    number: evidence.number,
    version: evidence.versionNumber,
    isSandbox: evidence.isSandboxSeal,
    url: evidence.verificationUrl,
    facts: [
      ['协议', `${visible(evidence.title)}，第${evidence.versionNumber}版`],
      ['协议编号', evidence.number],
      ['见习单位', visible(evidence.hostName)],
      ['见习人员', visible(evidence.traineeName)],
      ['签署方式', paper === null ? '电子签署' : '纸质签署，扫描件存档'],
    ],
    hash: grouped(evidence.contentHash),
    about: aboutHash(evidence.contentBytes),
    signatures: signatures.map(signatureData),
    paper: paper && [
      ['核验人', visible(paper.confirmedBy)],
      ['核验时间', shanghaiTime(paper.confirmedAt)],
      ['纸质签署日期', formatChineseDate(paper.signedOn)],
      ['核验情况', visible(paper.reason)],
    ],
  };
}

/** @returns the images that the layout shows, by the names it knows */
export function evidenceFiles({ verificationUrl, signatures }: AgreementEvidence): Record<string, Buffer> {
  const drawings = signatures.flatMap(({ party, drawing }) =>
    drawing === null ? [] : [[`${party}.svg`, drawingSvg(drawing)] as const],
  );
  return { 'qr.svg': qrSvg(verificationUrl), ...Object.fromEntries(drawings) };
}

function signatureData(signature: SignatureEvidence): RenderData {
  const { party, signer, method, signedAt, device, address } = signature;
  return {
    party: partyLabels[party],
    signer: visible(signer),
    rows: [
      ['身份确认', signingMethodLabels[method]],
      [method === 'paper' ? '登记时间' : '签署时间', shanghaiTime(signedAt)],
      ...(device === '' ? [] : [['签署设备', visible(device)]]),
      ...(address === '' ? [] : [['网络地址', visible(address)]]),
    ],
    previousHash: grouped(signature.previousHash),
    hash: grouped(signature.hash),
    drawing: signature.drawing && `files/${party}.svg`,
  };
}

function aboutHash(bytes: number | null): string {
  if (bytes === null) return '文本摘要是打印签署的协议文本（PDF）的 SHA-256 值。';
  const length = bytes.toLocaleString('en-US');
  return `文本摘要是协议文本（PDF）的 SHA-256 值，各方签署的就是它；盖章文件的前 ${length} 个字节就是协议文本。`;
}

/** `2026年11月23日 09:05:07（北京时间）` */
function shanghaiTime(instant: Date): string {
  const time = new Date(instant.getTime() + 8 * 60 * 60 * 1_000).toISOString().slice(11, 19);
  return `${formatChineseDate(shanghaiDate(instant))} ${time}（北京时间）`;
}

/** Sixteen characters at a time can be compared by eye. */
function grouped(hash: string): string {
  return hash.replace(/(.{16})(?=.)/g, '$1 ');
}
