import { type AgreementTemplate, chineseNumber } from '@qihang/shared/agreements';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';
import { ClauseText } from './clause-text';
import './templates.scss';

/** The whole text of a template, to read. */
export function TemplateView({ template: { text } }: { template: AgreementTemplate }) {
  return (
    <Card>
      <Box as="h2">{text.title}</Box>
      <Box className="q-soft q-small">浅色底的文字在签协议时换成实际内容。</Box>
      <ClauseText text={text.preamble} />
      {text.clauses.map((clause, index) => (
        <Box as="section" className="q-stack-s" key={`clause-${String(index)}`}>
          <Box as="h3">{clauseTitle(index, clause.heading)}</Box>
          <ClauseText text={clause.text} />
        </Box>
      ))}
    </Card>
  );
}

/** `第三条　见习期限` */
export function clauseTitle(index: number, heading: string): string {
  return `第${chineseNumber(index + 1)}条　${heading || '（没有标题）'}`;
}
