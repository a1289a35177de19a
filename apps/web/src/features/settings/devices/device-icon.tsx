import type { Session } from "@parley/protocol";
import { Bot, Laptop, type LucideIcon, Smartphone, SquareTerminal } from "lucide-react";
import { kindOf } from "./kind-of.ts";

const hues = { web: 6, cli: 3, api: 7 } as const;

/** Decoration: the kind stands beside it in words. */
export function DeviceIcon({ session }: { session: Session }) {
  const Icon = iconOf(session);
  return (
    <span
      aria-hidden
      data-hue={hues[kindOf(session)]}
      className="flex size-11 shrink-0 items-center justify-center rounded-field bg-hue text-hue-ink"
    >
      <Icon className="size-6" />
    </span>
  );
}

function iconOf(session: Session): LucideIcon {
  const kind = kindOf(session);
  if (kind === "cli") return SquareTerminal;
  if (kind === "api") return Bot;
  return /Mobile|Android|iPhone|iPad/.test(session.userAgent) ? Smartphone : Laptop;
}
