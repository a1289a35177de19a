/** A green dot in the corner of an avatar; for those who hear the page it is a word. */
export function OnlineDot({ label }: { label: string }) {
  return (
    <span
      role="img"
      aria-label={label}
      className="absolute right-0 bottom-0 size-3.5 rounded-full border-2 border-panel bg-good"
    />
  );
}
