import { View } from '@tarojs/components';
import type { BoxProps } from './props';

const ROLES: Partial<Record<NonNullable<BoxProps['as']>, string>> = { h1: 'heading', h2: 'heading', h3: 'heading' };
const INLINE: readonly BoxProps['as'][] = ['span', 'strong', 'time'];

/** A structural element; see `BoxProps`. */
export function Box({ as = 'div', label, decorative, role, id, className, style, children }: BoxProps) {
  const aria = { ariaRole: role ?? ROLES[as], ariaLabel: label, ariaHidden: decorative };
  const inline = INLINE.includes(as) ? 'q-inline' : '';
  const classes = [className, inline, as === 'div' ? '' : `q-${as}`].filter(Boolean).join(' ');
  return (
    <View id={id} className={classes} style={style} {...aria}>
      {children}
    </View>
  );
}
