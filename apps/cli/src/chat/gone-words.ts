import type { Notice } from "@parley/client";
import type { Translate } from "../translate.ts";
import { screenText } from "./screen-text.ts";

/** @returns the sentence about a chat that went away; of some the title is not known. */
export function goneWords({ title }: Notice, translate: Translate): string {
  return title ? translate("screen.gone", { title: screenText(title) }) : translate("screen.goneUnknown");
}
