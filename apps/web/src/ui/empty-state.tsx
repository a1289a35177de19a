import type { ReactNode } from "react";

type Props = {
  picture?: ReactNode;
  title: string;
  /** `h1` where the pane is what the page is about. */
  heading?: "h1" | "h2";
  children?: ReactNode;
  action?: ReactNode;
};

/** What a pane says when it has nothing to show: a sentence, and the next step. */
export function EmptyState({ picture, title, heading: Heading = "h2", children, action }: Props) {
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-4 p-8 text-center">
      {picture}
      <div className="flex max-w-80 flex-col gap-1.5">
        <Heading className="font-semibold text-ink text-lead">{title}</Heading>
        {children && <p className="text-balance text-ink-soft">{children}</p>}
      </div>
      {action}
    </div>
  );
}
