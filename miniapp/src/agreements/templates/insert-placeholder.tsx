import { agreementTemplateRoutes } from '@qihang/shared/agreements';
import { useState } from 'react';
import { useGet } from '../../platform/query';
import { Button } from '../../ui/button';
import { Box } from '../../ui/dom/box';
import { focusOn } from '../../ui/dom/focus';
import { fieldId } from '../../ui/forms/field';
import { SelectField } from '../../ui/forms/text-fields';
import { cursorIn } from './cursor';
import { withPlaceholder } from './edit-text';

const HOUR_MS = 3_600_000;

interface InsertPlaceholderProps {
  /** Name of the field that it goes into. */
  field: string;
  /** Which field that is, in words, for those who do not see it beside this one. */
  where: string;
  words: string;
  onChange: (words: string) => void;
}

/** Puts a value of the agreement into a text, where the cursor stands. */
export function InsertPlaceholder({ field, where, words, onChange }: InsertPlaceholderProps) {
  const { data } = useGet(agreementTemplateRoutes.placeholders, {}, { staleMs: HOUR_MS });
  const [key, setKey] = useState('');
  const chosen = data?.items.find((item) => item.key === key);
  const id = fieldId(field);
  const insert = () => {
    onChange(withPlaceholder(words, key, cursorIn(id)));
    focusOn(id);
  };
  return (
    <Box className="q-insert">
      <SelectField
        name={`${field}.insert`}
        label={`在${where}里插入实际内容`}
        optional
        hint={chosen ? `${chosen.label}，例如：${chosen.sample.split('\n')[0]}` : undefined}
        value={key}
        placeholder="选择要插入的内容"
        options={(data?.items ?? []).map((item) => ({
          value: item.key,
          label: item.required ? `${item.key}（必须有）` : item.key,
        }))}
        onChange={setKey}
      />
      <Button look="plain" disabled={key === ''} label={`插入到${where}`} onTap={insert}>
        插入
      </Button>
    </Box>
  );
}
