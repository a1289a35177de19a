import { useFormatter } from "use-intl";

const KIB = 1024;
const MIB = 1024 * KIB;

/** @returns a function that writes a number of bytes for people: `1.4 MB`. */
export function useFileSize(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) => {
    const [amount, unit] = bytes < MIB ? [bytes / KIB, "kilobyte"] : [bytes / MIB, "megabyte"];
    // What is not empty is not 0 kB.
    const shown = bytes > 0 ? Math.max(0.1, amount) : 0;
    return format.number(shown, { style: "unit", unit, maximumFractionDigits: shown < 10 ? 1 : 0 });
  };
}
