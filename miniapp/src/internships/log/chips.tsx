import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import { FieldNotes, type FieldProps, fieldId } from '../../ui/forms/field';
import './log.scss';

interface ChipsProps extends FieldProps {
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
}

/** Short words side by side, each on or off by one tap. */
export function Chips({ name, label, hint, error, optional, options, chosen, onToggle }: ChipsProps) {
  const id = fieldId(name);
  return (
    <Box as="fieldset" id={id} focusable className={`q-field ${error ? 'q-field-invalid' : ''}`}>
      <Box as="legend">{optional ? `${label}（选填）` : label}</Box>
      <FieldNotes id={id} hint={hint} error={error} />
      <Box className="q-chips">
        {options.map((option) => (
          <Tap
            key={option.value}
            className={`q-chip ${chosen.includes(option.value) ? 'q-chip-on' : ''}`}
            pressed={chosen.includes(option.value)}
            onTap={() => onToggle(option.value)}
          >
            {option.label}
          </Tap>
        ))}
      </Box>
    </Box>
  );
}
