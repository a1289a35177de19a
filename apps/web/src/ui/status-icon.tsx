import { Check, CheckCheck, CircleAlert, Clock3, type LucideIcon } from "lucide-react";
import { classes } from "./classes.ts";

type Status = "queued" | "sending" | "sent" | "read" | "failed";

const icons: Record<Status, LucideIcon> = {
  queued: Clock3,
  sending: Clock3,
  sent: Check,
  read: CheckCheck,
  failed: CircleAlert,
};
const looks: Partial<Record<Status, string>> = { read: "text-accent-ink", failed: "text-danger" };

/** How far something sent has come; the label says it in words. */
export function StatusIcon({ status, label }: { status: Status; label: string }) {
  const Icon = icons[status];
  const isTick = status === "sent" || status === "read";
  return (
    <span className={classes("inline-flex shrink-0", looks[status])}>
      <Icon aria-hidden className={isTick ? "size-4" : "size-3.5"} strokeWidth={2.25} />
      <span className="sr-only">{label}</span>
    </span>
  );
}
