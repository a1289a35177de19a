import type { ChatId } from "@parley/protocol";
import { type RefObject, Suspense, useEffect, useState } from "react";
import { late } from "../../ui/late.ts";

const WritingAids = late(() => import("./writing-aids.tsx"));

type Props = { area: RefObject<HTMLTextAreaElement | null>; chatId: ChatId };

/** Loads what helps whoever writes when the text area gets the focus: who only reads never does. */
export function WritingAidsPane({ area, chatId }: Props) {
  const [isWriting, setIsWriting] = useState(false);
  useEffect(() => {
    const element = area.current;
    const begin = () => setIsWriting(true);
    if (element && document.activeElement === element) begin();
    element?.addEventListener("focus", begin);
    return () => element?.removeEventListener("focus", begin);
  }, [area]);
  if (!isWriting) return null;
  return (
    <Suspense>
      <WritingAids area={area} chatId={chatId} />
    </Suspense>
  );
}
