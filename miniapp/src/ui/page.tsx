import type { Role } from '@qihang/shared/platform';
import { type ReactNode, useEffect, useLayoutEffect } from 'react';
import type { PageName } from '../platform/pages';
import { useSession } from '../platform/session';
import { Box } from './dom/box';
import { setPageTitle } from './dom/document-title';
import { Gate } from './gate';
import { OfflineBanner } from './offline-banner';
import { BottomTabs } from './shell/bottom-tabs';
import { SideNav } from './shell/side-nav';
import { removeShell } from './shell/static-shell';
import { TopBar } from './shell/top-bar';
import './page.scss';

interface PageProps {
  /** Names the page: browser tab, navigation bar, and the heading unless `heading` is false. */
  title: string;
  /** One or two sentences under the heading. */
  lead?: ReactNode;
  /** False where the page shows an `h1` of its own. */
  heading?: boolean;
  /** The tab this page is, for the four pages of the tab bar. */
  tab?: PageName;
  /** Who may see the content; others are asked to sign in or told that they lack the role. */
  needs?: 'signed-in' | readonly Role[];
  /** Shows the left navigation of the active role on wide windows. */
  desk?: boolean;
  /** On a desk page: keeps the content as narrow as a form. */
  narrow?: boolean;
  children?: ReactNode;
}

/** Frame of every page: top bar, navigation, offline notice, heading, content. */
export function Page({ title, lead, heading = true, tab, needs, desk, narrow, children }: PageProps) {
  useEffect(() => setPageTitle(title), [title]);
  useLayoutEffect(removeShell, []);
  const signedIn = useSession((state) => state.person !== null);
  const withSide = desk && signedIn;
  const content = (
    <Box as="main" className={`q-main ${narrow ? 'q-narrow' : ''}`} focusable>
      {heading && (
        <Box as="header" className="q-stack-s">
          <Box as="h1" focusable>
            {title}
          </Box>
          {lead && <Box className="q-lead">{lead}</Box>}
        </Box>
      )}
      {needs ? <Gate needs={needs}>{children}</Gate> : children}
    </Box>
  );
  return (
    <Box className={`q-page ${tab ? 'q-with-tabs' : ''}`}>
      <TopBar tab={tab} />
      <OfflineBanner />
      {withSide ? (
        <Box className="q-desk">
          <SideNav />
          {content}
        </Box>
      ) : (
        content
      )}
      {tab && <BottomTabs tab={tab} />}
    </Box>
  );
}
