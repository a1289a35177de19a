import type { ReactNode } from "react";
import { Line } from "./line.ts";

type Props = {
  width: number;
  /** Where the line between list and messages meets it, undefined when there is none. */
  joint: { at: number; sign: "┬" | "┴" } | undefined;
};

/** A line across the screen. */
export function Rule({ width, joint }: Props): ReactNode {
  const text = joint
    ? `${"─".repeat(joint.at)}${joint.sign}${"─".repeat(width - joint.at - 1)}`
    : "─".repeat(width);
  return <Line pieces={[{ text, isDim: true }]} />;
}
