import { Popover as Base } from "@base-ui/react/popover";
import { type ReactNode, type RefObject, useState } from "react";

type Props = {
  label: string;
  /** The control that opened it, which gets the focus back; or a place (see anchor-at.ts). */
  anchor: RefObject<HTMLElement | null> | { getBoundingClientRect: () => DOMRect };
  /** Called when the layer has left the screen. */
  onClose: () => void;
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** A small layer beside the control that opened it, or at a place. Escape and a click outside close it. */
export function Popover({ label, anchor, onClose, children }: Props) {
  const [isOpen, setIsOpen] = useState(true);
  const focus = "current" in anchor ? { finalFocus: anchor } : {};
  return (
    <Base.Root open={isOpen} onOpenChange={setIsOpen} onOpenChangeComplete={(stays) => !stays && onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} align="start" sideOffset={8} collisionPadding={8} className="z-60">
          <Base.Popup aria-label={label} {...focus} className="popover">
            {typeof children === "function" ? children(() => setIsOpen(false)) : children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
