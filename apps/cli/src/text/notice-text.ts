import type { MessageNotice } from "@parley/client/notices";
import type { Translate } from "../translate.ts";

/** What stands in place of a message's text, in words. */
export function noticeText({ key, values }: MessageNotice, translate: Translate): string {
  return translate(`messages.${key}`, values);
}
