import { useState } from 'react';
import { Box } from '../ui/dom/box';
import { FormElement } from '../ui/dom/form-element';
import { TextInput } from '../ui/dom/inputs';
import { Tap } from '../ui/dom/tap';
import '../ui/forms/forms.scss';
import './search-box.scss';

/** Search box for posts. Enter and the button both search. */
export function SearchBox({ initial = '', onSearch }: { initial?: string; onSearch: (q: string) => void }) {
  const [text, setText] = useState(initial);
  const search = () => onSearch(text.trim());
  const submit = process.env.TARO_ENV === 'h5' ? { submit: true } : { onTap: search };
  return (
    <FormElement onSubmit={search}>
      <Box className="q-search" role="search">
        <TextInput
          id="post-search"
          name="q"
          kind="search"
          label="搜索岗位"
          placeholder="搜岗位、单位，如：会计"
          value={text}
          maxLength={40}
          onChange={setText}
          onEnter={search}
        />
        <Tap className="q-search-button" {...submit}>
          搜索
        </Tap>
      </Box>
    </FormElement>
  );
}
