import { QueryClientProvider } from '@tanstack/react-query';
import { useLaunch, usePageNotFound } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { sendWaitingEntries } from './internships/log/send-waiting';
import { loadEntryPage } from './mentor/load-entry-page';
import { replaceWith } from './platform/navigation';
import { watchNetwork } from './platform/network';
import { startQueue } from './platform/offline-queue';
import { queryClient } from './platform/query';
import { useSession } from './platform/session';
import './ui/theme.scss';
import './ui/base.scss';
import './ui/boxes.scss';

/** The app around every page. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchNetwork();
    startQueue();
    void sendWaitingEntries();
    if (useSession.getState().person?.grants.some(({ role }) => role === 'mentor')) loadEntryPage();
  });
  usePageNotFound(() => replaceWith('main/not-found'));
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
