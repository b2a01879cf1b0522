import { useState } from 'react';
import { Button } from './button';
import { Box } from './dom/box';
import { TextAreaField } from './forms/text-fields';
import { NoticeBox } from './notice-box';
import { Sheet } from './sheet';

interface ActSheetProps {
  /** The question. */
  title: string;
  /** What follows from a yes. */
  text: string;
  confirmLabel: string;
  /** Words for the other side; absent: none are asked for. */
  note?: { label: string; hint?: string; required?: boolean };
  danger?: boolean;
  busy?: boolean;
  /** Why the last try failed. */
  failure?: string;
  onConfirm: (note: string | undefined) => void;
  onClose: () => void;
}

const NOTE_MAX = 200;

/** Asks before an act on somebody else's matter, with a few words for them if the act takes any. */
export function ActSheet({
  title,
  text,
  confirmLabel,
  note,
  danger,
  busy,
  failure,
  onConfirm,
  onClose,
}: ActSheetProps) {
  const [words, setWords] = useState('');
  const [missing, setMissing] = useState(false);
  const confirm = () => {
    const given = words.trim();
    setMissing(note?.required === true && given === '');
    if (note?.required && given === '') return;
    onConfirm(given === '' ? undefined : given);
  };
  return (
    <Sheet open title={title} onClose={onClose} place={note ? 'bottom' : 'center'}>
      {failure && (
        <NoticeBox tone="bad" title="没有成功">
          {failure}
        </NoticeBox>
      )}
      <Box as="p">{text}</Box>
      {note && (
        <TextAreaField
          name="act-note"
          label={note.label}
          hint={note.hint}
          optional={!note.required}
          maxLength={NOTE_MAX}
          value={words}
          error={missing ? '请写明原因' : undefined}
          onChange={(next) => {
            setWords(next);
            setMissing(false);
          }}
        />
      )}
      <Box className="q-row">
        <Button look={danger ? 'danger' : 'main'} busy={busy} onTap={confirm}>
          {confirmLabel}
        </Button>
        <Button look="plain" onTap={onClose}>
          取消
        </Button>
      </Box>
    </Sheet>
  );
}
