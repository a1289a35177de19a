import type { ChatId } from "@parley/protocol";
import { type RefObject, Suspense } from "react";
import { lateFrom } from "../../../ui/late.ts";
import { useTray } from "./trays.ts";

const FileTray = lateFrom(
  () => import("../later.ts"),
  (parts) => parts.FileTray,
);

type Props = { chatId: ChatId; area: RefObject<HTMLTextAreaElement | null> };

/** The files that are to be sent, when there are any. */
export function TrayPane({ chatId, area }: Props) {
  const isEmpty = useTray(chatId, ({ uploads, refusals }) => uploads.length + refusals.length === 0);
  if (isEmpty) return null;
  return (
    <Suspense>
      <FileTray chatId={chatId} area={area} />
    </Suspense>
  );
}
