import type { ReactNode } from "react";

/** The paper that settings and lists lie on. */
export function Card({ children }: { children: ReactNode }) {
  return <div className="flex flex-col gap-4 rounded-card bg-panel p-4">{children}</div>;
}
