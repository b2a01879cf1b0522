import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

/** A form; in the mini-program its button runs `onSubmit` by itself. */
export function FormElement({ children }: { onSubmit: () => void; children: ReactNode }) {
  return <View className="q-stack">{children}</View>;
}
