/** How much of a file is on the server. @param part from 0 to 1 */
export function UploadProgress({ label, part }: { label: string; part: number }) {
  const percent = Math.round(part * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className="mt-1 h-1 overflow-hidden rounded-full bg-selected"
    >
      <div className="h-full rounded-full bg-accent-ink" style={{ width: `${percent}%` }} />
    </div>
  );
}
