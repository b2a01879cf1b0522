import { View } from '@tarojs/components';
import type { Entry } from '../forms/entry';

interface SuggestionsProps {
  id: string;
  label: string;
  entries: readonly Entry[];
  active: number;
  onChoose: (entry: Entry) => void;
}

/** The list under a searching field. */
export function Suggestions({ id, entries, onChoose }: SuggestionsProps) {
  return (
    <View id={id} className="q-suggestions">
      {entries.map((entry) => (
        <View key={`${entry.code}-${entry.name}`} className="q-suggestion" onClick={() => onChoose(entry)}>
          {entry.name}
          {entry.hint && <View className="q-soft q-small">{entry.hint}</View>}
        </View>
      ))}
    </View>
  );
}
