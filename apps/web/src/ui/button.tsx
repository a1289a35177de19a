import type { ComponentProps } from "react";
import { classes } from "./classes.ts";

type Tone = "primary" | "quiet" | "danger";

const tones: Record<Tone, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover",
  quiet: "bg-hover text-ink hover:bg-selected",
  danger: "bg-danger text-on-danger hover:opacity-90",
};

/** The one button with words. Tall enough for a thumb. */
export function Button({ tone = "primary", className, type = "button", ...rest }: Props) {
  const look = classes(
    "inline-flex min-h-11 items-center justify-center gap-2 rounded-field px-4 font-semibold",
    "transition-colors duration-(--quick) disabled:cursor-default disabled:opacity-55",
    tones[tone],
    className,
  );
  return <button type={type} className={look} {...rest} />;
}

type Props = ComponentProps<"button"> & { tone?: Tone };
