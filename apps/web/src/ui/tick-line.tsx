import { type ReactNode, useId } from "react";

type Props = {
  label: string;
  text?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  picture?: ReactNode;
};

/** A line to tick. */
export function TickLine({ label, text, isOn, onChange, picture }: Props) {
  const id = useId();
  return (
    <label className="option-line">
      <input
        type="checkbox"
        aria-label={label}
        aria-describedby={text ? id : undefined}
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
        className="tick"
      />
      {picture}
      <span className="min-w-0">
        <span className="block truncate font-medium">{label}</span>
        {text && (
          <span id={id} className="block text-ink-soft text-small">
            {text}
          </span>
        )}
      </span>
    </label>
  );
}
