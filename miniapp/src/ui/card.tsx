import type { ReactNode } from 'react';
import { goTo, pageUrl } from '../platform/navigation';
import type { PageName } from '../platform/pages';
import { Box } from './dom/box';
import { Tap } from './dom/tap';

/** A white box with a heading, for one thing on a page. */
export function Card({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Box as="section" className="q-card" label={title}>
      {title && <Box as="h2">{title}</Box>}
      {children}
    </Box>
  );
}

interface CardLinkProps {
  page: PageName;
  params?: Readonly<Record<string, string | number | undefined>>;
  children: ReactNode;
}

/** A white box that as a whole leads to a page; a row of a list. */
export function CardLink({ page, params, children }: CardLinkProps) {
  return (
    <Tap className="q-card q-card-link" href={pageUrl(page, params)} onTap={() => goTo(page, params)}>
      {children}
    </Tap>
  );
}
