import { type ComponentProps, useId } from "react";

type Props = Omit<ComponentProps<"textarea">, "id"> & { label: string; hint?: string | undefined };

/** A labelled text of several lines. */
export function TextArea({ label, hint, ...rest }: Props) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-ink-soft text-small">
        {label}
      </label>
      <textarea
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="field-box scroll-quiet resize-none px-3.5 py-2.5"
        {...rest}
      />
      {hint && (
        <p id={`${id}-hint`} className="text-ink-faint text-small">
          {hint}
        </p>
      )}
    </div>
  );
}
