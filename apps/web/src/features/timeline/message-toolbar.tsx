import type { Row } from "@parley/client";
import { MoreHorizontal, Reply, SmilePlus } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { useTranslations } from "use-intl";
import { classes } from "../../ui/classes.ts";
import type { Point } from "./layers/layer.ts";
import { QUICK_REACTIONS } from "./quick-reactions.ts";
import { useTimelineActions } from "./timeline-actions.ts";

const [FIRST = ""] = QUICK_REACTIONS;

/** Beside the message; above it where a narrow window has no room beside it. */
const OWN_PLACE = "-top-8 right-0 md:top-0 md:right-full md:mr-1.5";
const OTHERS_PLACE = "-top-8 left-0 md:top-0 md:left-full md:ml-1.5";

/** What one does most, over a message that the mouse is on. By keyboard the menu has all of it. Loaded with the mouse. */
export function MessageToolbar({ row }: { row: Row }) {
  const t = useTranslations("actions");
  const { open, reply, toggleReaction } = useTimelineActions();
  return (
    <div className={classes("message-toolbar", row.isOwn ? OWN_PLACE : OTHERS_PLACE)}>
      <Tool label={t("reactWith", { emoji: FIRST })} onClick={() => toggleReaction(row, FIRST)}>
        <span aria-hidden className="text-body">
          {FIRST}
        </span>
      </Tool>
      <Tool label={t("react")} onClick={(event) => open({ kind: "picker", row, at: below(event) })}>
        <SmilePlus aria-hidden className="size-4.5" />
      </Tool>
      <Tool label={t("reply")} onClick={() => reply(row)}>
        <Reply aria-hidden className="size-4.5" />
      </Tool>
      <Tool label={t("more")} onClick={(event) => open({ kind: "menu", row, at: below(event) })}>
        <MoreHorizontal aria-hidden className="size-4.5" />
      </Tool>
    </div>
  );
}

type ToolProps = { label: string; onClick: (event: MouseEvent<HTMLElement>) => void; children: ReactNode };

function Tool({ label, onClick, children }: ToolProps) {
  return (
    <button type="button" tabIndex={-1} aria-label={label} title={label} onClick={onClick} className="tool">
      {children}
    </button>
  );
}

function below({ currentTarget }: MouseEvent<HTMLElement>): Point {
  const { left, bottom } = currentTarget.getBoundingClientRect();
  return { x: left, y: bottom };
}
