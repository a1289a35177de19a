import { Menu as Base } from "@base-ui/react/menu";
import { Check, type LucideIcon } from "lucide-react";
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from "react";
import { anchorAt } from "./anchor-at.ts";
import { classes } from "./classes.ts";

type Props = {
  label: string;
  /** Where it was asked for, in px of the window. */
  at: { x: number; y: number };
  /** Called when the menu has left the screen. */
  onClose: () => void;
  children: ReactNode;
};

const PickContext = createContext<(act: () => void) => void>(() => {});

/** A menu at a place, opened at once. What is picked happens when it has left the screen and given the focus back. */
export function Menu({ label, at, onClose, children }: Props) {
  const [isOpen, setIsOpen] = useState(true);
  const picked = useRef<(() => void) | null>(null);
  const { x, y } = at;
  const anchor = useMemo(() => anchorAt({ x, y }), [x, y]);
  const pick = useMemo(
    () => (act: () => void) => {
      picked.current = act;
    },
    [],
  );
  const handleComplete = (stays: boolean) => {
    if (stays) return;
    onClose();
    picked.current?.();
  };
  return (
    <Base.Root open={isOpen} onOpenChange={setIsOpen} onOpenChangeComplete={handleComplete}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} align="start" sideOffset={2} collisionPadding={8} className="z-60">
          <Base.Popup aria-label={label} className="menu">
            <PickContext value={pick}>{children}</PickContext>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type ItemProps = { icon: LucideIcon; tone?: "plain" | "danger"; onPick: () => void; children: ReactNode };

/** A line of a menu. */
export function MenuItem({ icon: Icon, tone = "plain", onPick, children }: ItemProps) {
  const pick = useContext(PickContext);
  return (
    <Base.Item
      className={classes("menu-item", tone === "danger" && "text-danger")}
      onClick={() => pick(onPick)}
    >
      <Icon aria-hidden className="size-4.5 shrink-0" />
      {children}
    </Base.Item>
  );
}

type ChoicesProps<Value extends string> = {
  options: readonly { value: Value; label: string }[];
  value: Value;
  onPick: (value: Value) => void;
};

/** Lines of which one holds, with a tick at it. */
export function MenuChoices<Value extends string>({ options, value, onPick }: ChoicesProps<Value>) {
  const pick = useContext(PickContext);
  return (
    <Base.RadioGroup value={value}>
      {options.map((option) => (
        <Base.RadioItem
          key={option.value}
          value={option.value}
          closeOnClick
          className="menu-item"
          onClick={() => pick(() => onPick(option.value))}
        >
          <span className="flex size-4.5 shrink-0 items-center">
            <Base.RadioItemIndicator>
              <Check aria-hidden className="size-4.5 text-accent-ink" />
            </Base.RadioItemIndicator>
          </span>
          {option.label}
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

type SignProps = { label: string; className?: string; onPick: () => void; children: ReactNode };

/** One of several signs that share a line of a menu. */
export function MenuSign({ label, className, onPick, children }: SignProps) {
  const pick = useContext(PickContext);
  return (
    <Base.Item
      aria-label={label}
      title={label}
      className={classes("menu-sign", className)}
      onClick={() => pick(onPick)}
    >
      <span aria-hidden>{children}</span>
    </Base.Item>
  );
}
