import type { ReactNode } from "react";
import { Wordmark } from "../../ui/wordmark.tsx";

/** The frame that all steps share. */
export function DeviceFrame({ children }: { children?: ReactNode }) {
  return (
    <div className="flex min-h-96 w-full max-w-96 flex-col gap-8">
      <Wordmark />
      {children}
    </div>
  );
}
