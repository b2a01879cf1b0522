import { View } from '@tarojs/components';
import type { TapProps } from './props';

/** A button, or a link when it has an address; at least 44 px high by its class `q-tap`. */
export function Tap({ id, className = '', onTap, href, label, disabled, pressed, expanded, children }: TapProps) {
  const aria = {
    ariaRole: href === undefined ? 'button' : 'link',
    ariaLabel: label,
    ariaDisabled: disabled,
    ariaPressed: pressed,
    ariaExpanded: expanded,
  };
  return (
    <View
      id={id}
      className={`q-tap ${disabled ? 'q-disabled' : ''} ${className}`}
      hoverClass={disabled ? 'none' : 'q-tap-down'}
      onClick={disabled ? undefined : onTap}
      {...aria}
    >
      {children}
    </View>
  );
}
