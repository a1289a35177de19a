import type { ReactNode } from "react";

/** Controls that answer one question. */
export function FormPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 font-medium text-ink-soft text-small">{title}</legend>
      {children}
    </fieldset>
  );
}
