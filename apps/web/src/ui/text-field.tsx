import { type ComponentProps, type ReactNode, useId } from "react";
import { classes } from "./classes.ts";

type Props = Omit<ComponentProps<"input">, "id"> & {
  label: string;
  hint?: string | undefined;
  /** Replaces the hint and is read out with the field. */
  error?: string | undefined;
  /** A button inside the field's end. */
  trailing?: ReactNode;
};

/** A labelled line of input. */
export function TextField({ label, hint, error, trailing, className, ...rest }: Props) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={classes("flex flex-col gap-1.5", className)}>
      <label htmlFor={id} className="font-medium text-ink-soft text-small">
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          aria-invalid={error ? true : undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          className={classes("field-box h-12 pl-3.5", trailing ? "pr-12" : "pr-3.5")}
          {...rest}
        />
        {trailing && <div className="absolute top-0.5 right-0.5">{trailing}</div>}
      </div>
      {note && (
        <p id={`${id}-note`} className={classes("text-small", error ? "text-danger" : "text-ink-faint")}>
          {note}
        </p>
      )}
    </div>
  );
}
