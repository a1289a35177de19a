import { type ReactNode, useRef } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

type Props = {
  title: string;
  text: string;
  /** What the button says that does it. */
  action: string;
  tone?: "danger" | "primary";
  cancelLabel: string;
  isRunning: boolean;
  onConfirm: () => void;
  onClose: () => void;
  /** Between the question and the buttons: what went wrong, or what has to be typed. */
  children?: ReactNode;
};

/** Asks before something that cannot be undone alone. Starts on the harmless answer. */
export function ConfirmDialog({ title, text, action, cancelLabel, isRunning, ...rest }: Props) {
  const { tone = "danger", onConfirm, onClose, children } = rest;
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Dialog title={title} closeLabel={cancelLabel} onClose={onClose} initialFocus={cancel}>
      <div className="flex flex-col gap-5 overflow-y-auto px-5 pb-5">
        <p className="text-ink-soft">{text}</p>
        {children}
        <div className="flex flex-wrap justify-end gap-2">
          <Button ref={cancel} tone="quiet" onClick={onClose}>
            {cancelLabel}
          </Button>
          <Button tone={tone} disabled={isRunning} onClick={onConfirm}>
            {action}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
