import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, useState } from "react";

type Props = {
  title: string;
  closeLabel: string;
  /** What else can be done with it, before what closes it. */
  action: ReactNode;
  /** Called when the layer has left the screen. */
  onClose: () => void;
  children: ReactNode;
};

/** One thing that fills the window, in the dark. Closes on Escape or a click beside it, and gives the focus back. */
export function Lightbox({ title, closeLabel, action, onClose, children }: Props) {
  const [isOpen, setIsOpen] = useState(true);
  return (
    <Base.Root open={isOpen} onOpenChange={setIsOpen} onOpenChangeComplete={(stays) => !stays && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="lightbox-backdrop" />
        <Base.Popup className="lightbox">
          <header className="lightbox-header">
            <Base.Title className="min-w-0 flex-1 truncate font-medium">
              <bdi>{title}</bdi>
            </Base.Title>
            {action}
            <Base.Close aria-label={closeLabel} title={closeLabel} className="lightbox-action">
              <X aria-hidden className="size-5" />
            </Base.Close>
          </header>
          <div className="lightbox-stage">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
