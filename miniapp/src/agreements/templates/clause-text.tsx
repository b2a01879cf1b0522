import { PLACEHOLDER_PATTERN } from '@qihang/shared/agreements';
import { Box } from '../../ui/dom/box';

/** A clause's text as it stands in the template: paragraphs, with each value that is filled in later set off. */
export function ClauseText({ text }: { text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (
    <Box className="q-stack-s">
      {lines.map((line, index) => (
        <Box as="p" key={`line-${String(index)}`}>
          {partsOf(line).map(({ words, isValue }, at) =>
            isValue ? (
              <Box as="span" className="q-placeholder-value" key={`part-${String(at)}`}>
                {words}
              </Box>
            ) : (
              words
            ),
          )}
        </Box>
      ))}
    </Box>
  );
}

interface Part {
  words: string;
  isValue: boolean;
}

/** `split` with a group gives words and keys by turns. */
function partsOf(line: string): Part[] {
  return line
    .split(PLACEHOLDER_PATTERN)
    .map((words, index) => ({ words, isValue: index % 2 === 1 }))
    .filter(({ words }) => words !== '');
}
