import type { ReactNode } from 'react';

/** A form whose Enter key and submit button run `onSubmit`. */
export function FormElement({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  return (
    <form
      className="q-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
