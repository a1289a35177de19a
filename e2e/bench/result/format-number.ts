const DIGITS = 3;

/** Three digits that count, with thousands set apart; a dash for what was not measured. */
export function formatNumber(value: number): string {
  if (Number.isNaN(value)) return "–";
  return value.toLocaleString(
    "en",
    value >= 100 ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: DIGITS },
  );
}
