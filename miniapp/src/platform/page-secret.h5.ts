import { useState } from 'react';

/** The secret that this page was opened with: in a browser what stands behind `#`, which goes to no server. */
export function usePageSecret(): string {
  const [secret] = useState(() => window.location.hash.slice(1));
  return secret;
}
