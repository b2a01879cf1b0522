import type { RouteDefinition, RouteReply } from '@qihang/shared/platform';
import { useEffect, useState } from 'react';
import { useGet } from '../../platform/query';
import { Box } from '../dom/box';
import { TextInput } from '../dom/inputs';
import { Suggestions } from '../dom/suggestions';
import type { Entry } from './entry';
import { Field, type FieldProps, fieldId, inputProps } from './field';

/** A GET route that takes `{ q, limit }` and answers `{ items: Entry[] }`. */
type ReferenceRoute = RouteDefinition & { method: 'GET' };

interface SearchSelectProps<R extends ReferenceRoute> extends FieldProps {
  /** As `platformRoutes.institutions`; found by name or pinyin initials on the server. */
  route: R;
  /** The chosen entry, or null. */
  value: Entry | null;
  onChange: (value: Entry | null) => void;
  placeholder?: string;
  /** Lets the person keep what they typed when the list lacks it; the entry then has an empty code. */
  allowOther?: boolean;
}

const SHOWN = 8;
const PAUSE_MS = 250;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** A field that searches a long list: schools, majors. */
export function SearchSelect<R extends ReferenceRoute>(props: SearchSelectProps<R>) {
  const { route, value, onChange, placeholder = '输入名称或拼音首字母', allowOther } = props;
  const [text, setText] = useState(value?.name ?? '');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const q = useSettled(text.trim());
  const input = { query: { q, limit: SHOWN } } as unknown as Parameters<typeof useGet<R>>[1];
  const { data, isFetching } = useGet(route, input, { enabled: open && q !== '', staleMs: 600_000 });
  const found = (data as RouteReply<R> & { items?: Entry[] })?.items ?? [];
  const other =
    allowOther && text.trim() !== '' ? [{ code: '', name: text.trim(), hint: '列表里没有，按填写的名称' }] : [];
  const entries = q === '' ? [] : [...found, ...other];
  const listId = `${fieldId(props.name)}-list`;

  const choose = (entry: Entry) => {
    onChange({ ...entry, hint: entry.code === '' ? null : entry.hint });
    setText(entry.name);
    setOpen(false);
    setActive(-1);
  };
  const type = (next: string) => {
    setText(next);
    setOpen(true);
    setActive(-1);
    // A name that was typed counts at once where the list doesn't have to have it; pinyin initials are no name yet.
    if (allowOther && /[^a-z]/i.test(next.trim())) onChange({ code: '', name: next.trim(), hint: null });
    else if (value) onChange(null);
  };
  const move = (key: 'ArrowDown' | 'ArrowUp' | 'Escape') => {
    if (key === 'Escape') return setOpen(false);
    setOpen(true);
    return setActive((before) => Math.max(-1, Math.min(entries.length - 1, before + (key === 'ArrowDown' ? 1 : -1))));
  };
  const enter = () => {
    const entry = entries[active] ?? (entries.length === 1 ? entries[0] : undefined);
    if (entry) choose(entry);
  };
  const status = open && q !== '' && !isFetching && found.length === 0 ? '没有找到，请换个写法' : '';

  return (
    <Field {...props}>
      <TextInput
        {...inputProps(props)}
        kind="text"
        value={text}
        onChange={type}
        placeholder={placeholder}
        listId={listId}
        listOpen={open && entries.length > 0}
        activeOptionId={active >= 0 ? `${listId}-${active}` : undefined}
        onKey={move}
        onEnter={enter}
      />
      <Box role="status" className="q-hint">
        {value && !open ? `已选择：${value.name}${value.hint ? `（${value.hint}）` : ''}` : status}
      </Box>
      {open && entries.length > 0 && (
        <Suggestions id={listId} label={props.label} entries={entries} active={active} onChoose={choose} />
      )}
    </Field>
  );
}
