import type { ReactNode } from 'react';
import type { z } from 'zod';

export interface StepContext<V extends object> {
  values: V;
  change: (patch: Partial<V>) => void;
  /** Message by field name. */
  errors: Readonly<Record<string, string>>;
}

export interface Step<V extends object> {
  key: string;
  /** One question or one small group: the heading of the step. */
  title: string;
  lead?: string;
  /** Steps that don't concern this person are left out. */
  when?: (values: V) => boolean;
  /** Checks the step's part of the values before going on. */
  schema?: z.ZodType;
  /** Label by field name; also says which server errors belong to this step. */
  labels: Readonly<Record<string, string>>;
  fields: (context: StepContext<V>) => ReactNode;
  /** Done on the way to the next step, such as recording a consent; messages by field keep the person here. */
  leave?: (values: V) => Promise<Readonly<Record<string, string>>>;
  /** What was filled in, as the last page shows it: label and text. */
  summary: (values: V) => readonly (readonly [string, string])[];
}
