import { type ComponentProps, useId } from "react";

type Props = Omit<ComponentProps<"textarea">, "id"> & { label: string };

/** A labelled box for a few lines; it grows with what is typed. */
export function TextAreaField({ label, ...rest }: Props) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-ink-soft text-small">
        {label}
      </label>
      <textarea
        id={id}
        rows={2}
        className="field-box field-sizing-content max-h-40 resize-none px-3.5 py-2.5"
        {...rest}
      />
    </div>
  );
}
