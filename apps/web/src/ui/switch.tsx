import { useId } from "react";

type Props = {
  label: string;
  /** What it does, and what one loses. */
  text: string;
  isOn: boolean;
  isDisabled?: boolean;
  onChange: (isOn: boolean) => void;
};

/** A line with a switch at its end. The whole line is the target. */
export function Switch({ label, text, isOn, isDisabled = false, onChange }: Props) {
  const id = useId();
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-4">
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{label}</span>
        <span id={id} className="block text-ink-soft text-small">
          {text}
        </span>
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-label={label}
        aria-describedby={id}
        aria-checked={isOn}
        checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
        className="switch"
      />
    </label>
  );
}
