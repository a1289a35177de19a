import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, type RefObject, useState } from "react";
import { classes } from "./classes.ts";

type Shape = "card" | "sheet";
type Props = {
  title: string;
  closeLabel: string;
  shape?: Shape;
  /** Called when the layer has left the screen. */
  onClose: () => void;
  children: ReactNode;
  /** What gets the focus first; by default the first control. */
  initialFocus?: RefObject<HTMLElement | null>;
};

const shapes: Record<Shape, string> = { card: "dialog-card", sheet: "dialog-sheet" };

/** A modal layer: traps the focus, closes on Escape or a click outside, and gives the focus back. */
export function Dialog({ title, closeLabel, shape = "card", onClose, children, initialFocus }: Props) {
  const [isOpen, setIsOpen] = useState(true);
  return (
    <Base.Root open={isOpen} onOpenChange={setIsOpen} onOpenChangeComplete={(stays) => !stays && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup
          {...(initialFocus && { initialFocus })}
          className={classes("z-50 flex flex-col bg-raised text-ink shadow-far outline-none", shapes[shape])}
        >
          <header className="flex shrink-0 items-center justify-between gap-2 py-2 pr-2 pl-5">
            <Base.Title className="truncate font-semibold text-lead">{title}</Base.Title>
            <Base.Close aria-label={closeLabel} title={closeLabel} className="dialog-close">
              <X aria-hidden className="size-5" />
            </Base.Close>
          </header>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
