import { Box } from '../dom/box';
import { CheckInput } from '../dom/inputs';
import { FieldNotes, type FieldProps, fieldId } from './field';
import './choice.scss';

export interface Option<T extends string> {
  value: T;
  label: string;
  hint?: string;
}

interface ChoiceProps<T extends string> extends FieldProps {
  options: readonly Option<T>[];
  /** Short options stand side by side instead of in one long column. */
  grid?: boolean;
}

function OptionText<T extends string>({ option }: { option: Option<T> }) {
  return (
    <>
      {option.label}
      {option.hint && (
        <Box as="span" className="q-check-hint">
          {option.hint}
        </Box>
      )}
    </>
  );
}

function Group<T extends string>(
  props: ChoiceProps<T> & {
    kind: 'radio' | 'checkbox';
    chosen: readonly T[];
    onToggle: (value: T, on: boolean) => void;
  },
) {
  const { name, label, hint, error, optional, options, grid, kind, chosen, onToggle } = props;
  const id = fieldId(name);
  return (
    <Box as="fieldset" className={`q-field ${error ? 'q-field-invalid' : ''}`}>
      <Box as="legend">{optional ? `${label}（选填）` : label}</Box>
      <FieldNotes id={id} hint={hint} error={error} />
      <Box className={grid ? 'q-check-grid' : ''}>
        {options.map((option, index) => (
          <CheckInput
            key={option.value}
            id={index === 0 ? id : `${id}-${option.value}`}
            name={name}
            kind={kind}
            value={option.value}
            checked={chosen.includes(option.value)}
            invalid={error !== undefined && kind === 'checkbox'}
            describedBy={error ? `${id}-error` : undefined}
            onChange={(on) => onToggle(option.value, on)}
          >
            <OptionText option={option} />
          </CheckInput>
        ))}
      </Box>
    </Box>
  );
}

/** One of a few: radio buttons. */
export function Choice<T extends string>({
  value,
  onChange,
  ...props
}: ChoiceProps<T> & { value: T | ''; onChange: (value: T) => void }) {
  return <Group {...props} kind="radio" chosen={value === '' ? [] : [value]} onToggle={(next) => onChange(next)} />;
}

/** Any of a few: checkboxes. */
export function Choices<T extends string>({
  value,
  onChange,
  ...props
}: ChoiceProps<T> & { value: readonly T[]; onChange: (value: T[]) => void }) {
  const toggle = (option: T, on: boolean) => {
    const rest = value.filter((other) => other !== option);
    onChange(on ? [...rest, option] : rest);
  };
  return <Group {...props} kind="checkbox" chosen={value} onToggle={toggle} />;
}

interface ConfirmBoxProps {
  name: string;
  /** What the person declares, in full. */
  label: string;
  hint?: string;
  error?: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

/** One checkbox for a declaration or a consent. */
export function ConfirmBox({ name, label, hint, error, value, onChange }: ConfirmBoxProps) {
  const id = fieldId(name);
  return (
    <Box className={`q-field ${error ? 'q-field-invalid' : ''}`}>
      <FieldNotes id={id} error={error} />
      <CheckInput
        id={id}
        name={name}
        kind="checkbox"
        value="yes"
        checked={value}
        invalid={error !== undefined}
        describedBy={error ? `${id}-error` : undefined}
        onChange={onChange}
      >
        <OptionText option={{ value: 'yes', label, hint }} />
      </CheckInput>
    </Box>
  );
}
