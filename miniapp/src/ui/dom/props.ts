import type { CSSProperties, ReactNode } from 'react';

/** HTML elements that give structure; the mini-program shows a plain view for each. */
export type Element =
  | 'div'
  | 'span'
  | 'p'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'ul'
  | 'ol'
  | 'li'
  | 'dl'
  | 'dt'
  | 'dd'
  | 'strong'
  | 'main'
  | 'nav'
  | 'header'
  | 'footer'
  | 'section'
  | 'article'
  | 'aside'
  | 'form'
  | 'table'
  | 'caption'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'time'
  | 'fieldset'
  | 'legend';

export interface BoxProps {
  as?: Element;
  id?: string;
  className?: string;
  style?: CSSProperties;
  /** Accessible name. */
  label?: string;
  /** Id of the element that names this one. */
  labelledBy?: string;
  role?: 'alert' | 'status' | 'group' | 'dialog' | 'list' | 'progressbar' | 'radiogroup' | 'search' | 'region';
  /** Hides decoration from screen readers. */
  decorative?: boolean;
  /** Can take the focus by script, as headings and summaries do after a step. */
  focusable?: boolean;
  scope?: 'col' | 'row';
  children?: ReactNode;
}

export interface TapProps {
  id?: string;
  className?: string;
  onTap?: () => void;
  /** Makes it a link: an address within the app, from `pageUrl`. A plain click still runs `onTap`. */
  href?: string;
  /** Accessible name, when the children don't say it. */
  label?: string;
  disabled?: boolean;
  /** Sends the surrounding form in a browser. */
  submit?: boolean;
  expanded?: boolean;
  pressed?: boolean;
  /** Marks the link of the present page. */
  current?: boolean;
  children?: ReactNode;
}

interface InputBase {
  id: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  /** Ids of hint and error. */
  describedBy?: string;
  /** Accessible name when no visible label is tied to the id. */
  label?: string;
  invalid?: boolean;
  required?: boolean;
  disabled?: boolean;
  onBlur?: () => void;
}

export interface TextInputProps extends InputBase {
  kind?: 'text' | 'phone' | 'number' | 'decimal' | 'code' | 'citizen-number' | 'search';
  placeholder?: string;
  maxLength?: number;
  /** The browser's autofill word, as `tel` or `one-time-code`. */
  autoComplete?: string;
  onEnter?: () => void;
  /** For a field that opens a list below it. */
  listId?: string;
  listOpen?: boolean;
  activeOptionId?: string;
  onKey?: (key: 'ArrowDown' | 'ArrowUp' | 'Escape') => void;
}

export interface TextAreaProps extends InputBase {
  rows?: number;
  maxLength?: number;
  placeholder?: string;
}

export interface SelectInputProps extends InputBase {
  options: readonly { value: string; label: string }[];
  /** Shown while nothing is chosen. */
  placeholder?: string;
}

export interface DateInputProps extends InputBase {
  /** `YYYY-MM-DD`. */
  min?: string;
  max?: string;
}

export interface CheckInputProps {
  id: string;
  name: string;
  kind: 'radio' | 'checkbox';
  checked: boolean;
  value: string;
  onChange: (checked: boolean) => void;
  describedBy?: string;
  invalid?: boolean;
  /** The text beside the box; tapping it counts. */
  children: ReactNode;
}
