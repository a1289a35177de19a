import type { ReactNode } from "react";
import { classes } from "./classes.ts";

type Props = { tone: "plain" | "danger"; children: ReactNode; action?: ReactNode };

/** A sentence in a box, with what to do next beside it. Errors are announced at once, the rest politely. */
export function Notice({ tone, children, action }: Props) {
  const isError = tone === "danger";
  return (
    <div
      role={isError ? "alert" : "status"}
      className={classes(
        "flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-field px-4 py-3 text-small",
        isError ? "bg-danger-soft text-danger" : "bg-accent-soft text-ink",
      )}
    >
      <p className="min-w-40 flex-1">{children}</p>
      {action}
    </div>
  );
}
