import { useTranslations } from "use-intl";
import { classes } from "../../ui/classes.ts";
import { roomLeft } from "./room-left.ts";

/** The count appears when this many characters are left. */
const SHOWN_BELOW = 500;

/** How much still fits, once that matters. */
export function RoomNote({ id, draft }: { id: string; draft: string }) {
  const t = useTranslations("composer");
  const room = roomLeft(draft);
  if (room >= SHOWN_BELOW) return null;
  const isTooLong = room < 0;
  const words = isTooLong ? t("tooLong", { count: -room }) : t("remaining", { count: room });
  return (
    <p
      id={id}
      role="status"
      className={classes("px-4 pt-1.5 text-small", isTooLong ? "text-danger" : "text-ink-faint")}
    >
      {words}
    </p>
  );
}
