import { useId } from "react";

type Option<Value extends string> = { value: Value; label: string; text: string };
type Props<Value extends string> = {
  label: string;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
};

/** A few exclusive options that need a sentence each. Radio buttons underneath, so arrow keys move between them. */
export function OptionList<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="option-line">
          <input
            type="radio"
            name={name}
            value={option.value}
            aria-label={option.label}
            aria-describedby={`${name}-${option.value}`}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="tick"
          />
          <span className="min-w-0">
            <span className="block font-medium">{option.label}</span>
            <span id={`${name}-${option.value}`} className="block text-ink-soft text-small">
              {option.text}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
