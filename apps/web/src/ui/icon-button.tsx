import type { ComponentProps } from "react";
import { classes } from "./classes.ts";

type Props = Omit<ComponentProps<"button">, "aria-label"> & { label: string };

/** A button that is only an icon; its label is what assistive technology and the tooltip say. */
export function IconButton({ label, className, type = "button", ...rest }: Props) {
  const look = classes(
    "inline-flex size-11 shrink-0 items-center justify-center rounded-full text-ink-soft",
    "transition-colors duration-(--quick) hover:bg-hover hover:text-ink",
    "disabled:cursor-default disabled:opacity-50",
    className,
  );
  return <button type={type} aria-label={label} title={label} className={look} {...rest} />;
}
