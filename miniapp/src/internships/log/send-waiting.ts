import { textStorage } from '../../platform/storage';

/** Sends what mentors have left waiting on this phone; without any, the code for it is not even loaded. */
export async function sendWaitingEntries(): Promise<void> {
  if (!textStorage.getItem('log-entries')?.includes('writtenAt')) return;
  const { startSendingEntries } = await import('./send-entries');
  startSendingEntries();
}
