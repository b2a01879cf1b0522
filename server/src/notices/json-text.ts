import type { ValueTransformer } from 'typeorm';

/** JSON kept as text: MySQL and MariaDB give their JSON types back differently. */
export function asJson<T>(): ValueTransformer {
  return {
    to: (value: T | null | undefined) => (value === null || value === undefined ? value : JSON.stringify(value)),
    from: (text: string | null) => (text === null ? null : (JSON.parse(text) as T)),
  };
}
