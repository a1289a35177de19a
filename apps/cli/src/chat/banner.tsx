import type { ReactNode } from "react";
import { Lines } from "./line.ts";

/** Says below the header what is wrong, for as long as it is. */
export function Banner({ lines }: { lines: readonly string[] }): ReactNode {
  return <Lines lines={lines.map((text) => [{ text: ` ${text}`, color: "warning" as const }])} />;
}
