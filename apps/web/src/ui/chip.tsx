import { X } from "lucide-react";
import type { ComponentProps, MouseEvent } from "react";
import { classes } from "./classes.ts";

type Props = ComponentProps<"button"> & {
  isOn: boolean;
  /** What the cross at the end of a chip that is on is called; a chip without one has no cross. */
  removeLabel?: string;
  onRemove?: () => void;
};

/** A small switch with words, in a row with others. */
export function Chip({ isOn, removeLabel, onRemove, children, className, ...rest }: Props) {
  const hasCross = isOn && onRemove;
  const handleRemove = ({ currentTarget }: MouseEvent) => {
    // The cross goes away, and must not take the focus with it.
    const body = currentTarget.previousElementSibling;
    if (body instanceof HTMLElement) body.focus();
    onRemove?.();
  };
  return (
    <span className={classes("chip", isOn && "chip-on", className)}>
      <button type="button" className={classes("chip-body", hasCross && "pr-1")} {...rest}>
        {children}
      </button>
      {hasCross && (
        <button
          type="button"
          aria-label={removeLabel}
          title={removeLabel}
          onClick={handleRemove}
          className="chip-cross"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </span>
  );
}
