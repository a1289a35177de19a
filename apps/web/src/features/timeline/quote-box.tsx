import { hueOf } from "../../ui/hue-of.ts";

type Props = { name: string; text: string; hueId?: string; label?: string; onClick?: () => void };

/** Two lines of another message: who, and how it begins. */
export function QuoteBox({ name, text, hueId = "", label, onClick }: Props) {
  const words = (
    <>
      <bdi className="block h-4.5 truncate font-semibold text-hue-ink text-small">{name}</bdi>
      <span className="block h-4.5 truncate text-small" dir="auto">
        {text}
      </span>
    </>
  );
  const look = "quote-box mb-1 block w-full";
  if (!onClick)
    return (
      <div data-hue={hueOf(hueId)} className={look}>
        {words}
      </div>
    );
  return (
    <button type="button" data-hue={hueOf(hueId)} aria-label={label} onClick={onClick} className={look}>
      {words}
    </button>
  );
}
