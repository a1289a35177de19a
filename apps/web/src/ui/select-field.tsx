import { ChevronDown } from "lucide-react";
import { useId } from "react";

type Props<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** A labelled choice of one among several, with the list that the system draws. */
export function SelectField<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const id = useId();
  const handleChange = (chosen: string) => {
    const option = options.find((one) => one.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1.5">
      <label htmlFor={id} className="font-medium text-ink-soft text-small">
        {label}
      </label>
      <div className="relative">
        <select
          id={id}
          value={value}
          onChange={(event) => handleChange(event.target.value)}
          className="field-box h-12 appearance-none truncate pr-10 pl-3.5"
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-4 right-3 size-4 text-ink-faint"
        />
      </div>
    </div>
  );
}
