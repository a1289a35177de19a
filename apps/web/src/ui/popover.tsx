import { Popover as Base } from "@base-ui/react/popover";
import { type ReactNode, type RefObject, useState } from "react";

type Props = {
  label: string;
  anchor: RefObject<HTMLElement | null>;
  /** Called when the layer has left the screen. */
  onClose: () => void;
  children: ReactNode;
};

/** A small layer beside the control that opened it. Escape and a click outside close it. */
export function Popover({ label, anchor, onClose, children }: Props) {
  const [isOpen, setIsOpen] = useState(true);
  return (
    <Base.Root open={isOpen} onOpenChange={setIsOpen} onOpenChangeComplete={(stays) => !stays && onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} align="start" sideOffset={8} collisionPadding={8} className="z-40">
          <Base.Popup aria-label={label} finalFocus={anchor} className="popover">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
