import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, type RefObject, useState } from "react";
import { classes } from "./classes.ts";

/**
 * A tall card does not grow when its list arrives, so that nothing moves from under the pointer. A palette is a card
 * without a visible head: its first line is a field.
 */
type Shape = "card" | "tall" | "sheet" | "palette";
type Props = {
  title: string;
  closeLabel: string;
  shape?: Shape;
  /** Called when the layer has left the screen. */
  onClose: () => void;
  /** A function gets what closes the dialog. */
  children: ReactNode | ((close: () => void) => ReactNode);
  /** What gets the focus first; by default the first control. */
  initialFocus?: RefObject<HTMLElement | null>;
};

const shapes: Record<Shape, string> = {
  card: "dialog-card",
  tall: "dialog-tall",
  sheet: "dialog-sheet",
  palette: "dialog-palette",
};

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
          {shape === "palette" && <Base.Title className="sr-only">{title}</Base.Title>}
          {shape !== "palette" && (
            <header className="flex shrink-0 items-center justify-between gap-2 py-2 pr-2 pl-5">
              <Base.Title className="truncate font-semibold text-lead">{title}</Base.Title>
              <Base.Close aria-label={closeLabel} title={closeLabel} className="dialog-close">
                <X aria-hidden className="size-5" />
              </Base.Close>
            </header>
          )}
          {typeof children === "function" ? children(() => setIsOpen(false)) : children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
