import type { Agreement, AgreementAct } from '@qihang/shared/agreements';
import { type ReactNode, useState } from 'react';
import { Card } from '../../ui/card';
import { Box } from '../../ui/dom/box';

interface ChangeSectionProps {
  agreement: Agreement;
  /** What the buttons inside do. */
  acts: readonly AgreementAct[];
  children: ReactNode;
}

/** A box for the buttons of changes; it is left out while none of their acts is possible. */
export function ChangeSection({ agreement, acts, children }: ChangeSectionProps) {
  // stays once it was shown: a sheet inside may still be open when its act is no longer possible
  const [shown, setShown] = useState(false);
  const possible = acts.some((act) => agreement.acts.includes(act));
  if (possible && !shown) setShown(true);
  if (!possible && !shown) return null;
  return (
    <Card title="变更和终止">
      {!possible && (
        <Box as="p" className="q-soft">
          现在没有可以办理的变更。
        </Box>
      )}
      <Box className="q-row">{children}</Box>
    </Card>
  );
}
