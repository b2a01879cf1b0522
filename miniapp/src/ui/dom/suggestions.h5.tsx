import type { Entry } from '../forms/entry';

interface SuggestionsProps {
  id: string;
  label: string;
  entries: readonly Entry[];
  active: number;
  onChoose: (entry: Entry) => void;
}

/** The list under a searching field; the field keeps the focus and names the active line. */
export function Suggestions({ id, label, entries, active, onChoose }: SuggestionsProps) {
  return (
    <div id={id} className="q-suggestions" role="listbox" aria-label={label}>
      {entries.map((entry, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field itself handles arrows and Enter (combobox pattern)
        <div
          key={`${entry.code}-${entry.name}`}
          id={`${id}-${index}`}
          className="q-suggestion"
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(entry)}
        >
          {entry.name}
          {entry.hint && <span className="q-soft q-small">{entry.hint}</span>}
        </div>
      ))}
    </div>
  );
}
