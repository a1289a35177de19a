import { useId } from "react";

type Option<Value extends string> = { value: Value; label: string };
type Props<Value extends string> = {
  label: string;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
};

/** A row of a few exclusive options. Radio buttons underneath, so arrow keys move between them. */
export function Choice<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="flex rounded-full bg-hover p-1">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="thumb flex min-h-9 flex-1 cursor-pointer items-center justify-center rounded-full px-3 text-ink-soft text-small transition-colors duration-(--quick) has-checked:bg-thumb has-checked:font-medium has-checked:text-ink has-checked:shadow-near has-focus-visible:outline-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
