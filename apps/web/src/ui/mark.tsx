/** Parley's mark: two voices that meet, each a leaf with its nib towards its speaker. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <path d="M3 6h10a8 8 0 0 1 0 16h-2a8 8 0 0 1-8-8Z" fill="currentColor" />
      <path d="M29 26H19a8 8 0 0 1 0-16h2a8 8 0 0 1 8 8Z" fill="var(--accent)" />
      <path d="M14.4 21.88A8 8 0 0 1 17.6 10.12a8 8 0 0 1-3.2 11.76Z" fill="var(--accent-ink)" />
    </svg>
  );
}
