import { Box } from './dom/box';

export type Tone = 'plain' | 'brand' | 'good' | 'warn' | 'bad';

/** A short word on a coloured ground: a category, a state. The word says it all, the colour only helps. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: string }) {
  return (
    <Box as="span" className={`q-tag q-tag-${tone}`}>
      {children}
    </Box>
  );
}
