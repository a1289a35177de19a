type Props<Value extends string> = {
  label: string;
  /** From the least to the most. */
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** A few steps of something that grows. */
export function Slider<Value extends string>({ label, options, value, onChange }: Props<Value>) {
  const index = options.findIndex((option) => option.value === value);
  const choose = (chosen: number) => {
    const option = options[chosen];
    if (option) onChange(option.value);
  };
  return (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={options[index]?.label}
      min={0}
      max={options.length - 1}
      step={1}
      value={index}
      onChange={(event) => choose(event.target.valueAsNumber)}
      className="slider"
    />
  );
}
