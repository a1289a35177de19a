/** @returns the next of the values, around the end; the first after one that is none of them. */
export function after<Value>(values: readonly Value[], value: Value): Value {
  return values[(values.indexOf(value) + 1) % values.length] as Value;
}
