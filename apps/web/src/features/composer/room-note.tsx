import { handlesIn, MESSAGE_MAX_MENTIONS } from "@parley/protocol";
import { useTranslations } from "use-intl";
import { classes } from "../../ui/classes.ts";
import { roomLeft } from "./room-left.ts";

/** The count appears when this many characters are left. */
const SHOWN_BELOW = 500;

/** How much still fits, once that matters, and what has to change before it can be sent. */
export function RoomNote({ id, draft }: { id: string; draft: string }) {
  const t = useTranslations("composer");
  const room = roomLeft(draft);
  const problem = problemWith(draft);
  const words = problem ?? (room < SHOWN_BELOW && t("remaining", { count: room }));
  if (!words) return null;
  return (
    <p
      id={id}
      role="status"
      className={classes("px-4 pt-1.5 text-small", problem ? "text-danger" : "text-ink-faint")}
    >
      {words}
    </p>
  );

  function problemWith(text: string): string | null {
    if (room < 0) return t("tooLong", { count: -room });
    const isCrowded = handlesIn(text).length > MESSAGE_MAX_MENTIONS;
    return isCrowded ? t("tooManyMentions", { most: MESSAGE_MAX_MENTIONS }) : null;
  }
}
