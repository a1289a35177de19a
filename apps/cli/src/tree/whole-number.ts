import { TerminalError } from "../terminal-error.ts";

/** @returns a parser for an option's value. It throws TerminalError for anything but a whole number in the range. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    const isInRange = /^\d+$/.test(text) && value >= min && value <= max;
    if (!isInRange)
      throw new TerminalError("invalid_input", "notANumber", { values: { value: text, min, max } });
    return value;
  };
}
