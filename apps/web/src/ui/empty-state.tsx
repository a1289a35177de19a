import type { ReactNode } from "react";

type Props = { picture?: ReactNode; title: string; children?: ReactNode; action?: ReactNode };

/** What a pane says when it has nothing to show: a sentence, and the next step. */
export function EmptyState({ picture, title, children, action }: Props) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-4 p-8 text-center">
      {picture}
      <div className="flex max-w-80 flex-col gap-1.5">
        <h2 className="font-semibold text-lead text-ink">{title}</h2>
        {children && <p className="text-ink-soft">{children}</p>}
      </div>
      {action}
    </div>
  );
}
