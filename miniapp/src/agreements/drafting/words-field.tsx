import { Box } from '../../ui/dom/box';
import { Tap } from '../../ui/dom/tap';
import type { StepContext } from '../../ui/forms/step';
import { TextAreaField } from '../../ui/forms/text-fields';
import { TERMS_LABELS, type TermsValues } from './terms-values';

interface WordsFieldProps extends StepContext<TermsValues> {
  name: 'rest' | 'safety' | 'leave' | 'extra';
  maxLength: number;
  hint?: string;
  optional?: boolean;
  /** Words that most hosts use, offered while nothing is filled in. */
  usual?: string;
}

/** A field for a clause in the host's own words. */
export function WordsField({ name, usual, values, change, errors, ...rest }: WordsFieldProps) {
  const fill = (words: string) => change({ [name]: words });
  return (
    <Box className="q-stack-s">
      <TextAreaField
        name={name}
        label={TERMS_LABELS[name]}
        value={values[name]}
        error={errors[name]}
        onChange={fill}
        {...rest}
      />
      {usual && values[name].trim() === '' && (
        <Tap className="q-link" onTap={() => fill(usual)}>
          填入常用写法
        </Tap>
      )}
    </Box>
  );
}
