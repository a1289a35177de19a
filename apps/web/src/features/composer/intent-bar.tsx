import { X } from "lucide-react";
import { IconButton } from "../../ui/icon-button.tsx";

type Props = { title: string; text: string; endLabel: string; onEnd: () => void };

/** What the next message is about, over the composer. */
export function IntentBar({ title, text, endLabel, onEnd }: Props) {
  return (
    <div className="mx-auto flex w-full max-w-3xl items-center gap-2 pr-4 pl-7">
      <div className="min-w-0 flex-1 border-accent border-l-3 pl-2.5" role="status">
        <p className="truncate font-semibold text-accent-ink text-small">{title}</p>
        <p className="truncate text-ink-soft text-small" dir="auto">
          {text}
        </p>
      </div>
      <IconButton label={endLabel} onClick={onEnd}>
        <X aria-hidden className="size-4" />
      </IconButton>
    </div>
  );
}
