import type { Translate } from "../../translate.ts";
import { screenText } from "../screen-text.ts";
import type { Reported } from "./layer.ts";

/** @returns what is reported, in words. */
export function reportTitle(reported: Reported, translate: Translate): string {
  if (reported.is === "message") return translate("screen.report.message");
  return translate("screen.report.person", { name: screenText(reported.name) });
}
