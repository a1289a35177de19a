import type { ChatSummary, Notice } from "@parley/client";
import type { ReactNode } from "react";
import { cutTo, widthOf } from "../text/cells.ts";
import { Footer, type FooterKey } from "./footer.tsx";
import type { KeyName } from "./keys/key-table.ts";
import { layerKeys } from "./layers/layer-keys.ts";
import { useConfirmKeys } from "./layers/use-confirm-keys.ts";
import { Line } from "./line.ts";
import { NoticeLine } from "./notice-line.tsx";
import { type Stage, useStage } from "./stage.ts";
import { useVoice } from "./voice.ts";

type Props = { width: number; notice: Notice | undefined; said: string | null };

const writing: KeyName[] = [
  "send",
  "toNormal",
  "find",
  "nextUnread",
  "quit",
  "newLine",
  "complete",
  "editor",
];
const reading: KeyName[] = [
  "toInsert",
  "help",
  "down",
  "up",
  "reply",
  "edit",
  "react",
  "copy",
  "delete",
  "search",
];
const failed: KeyName[] = ["retry", "takeBack"];

/** The last line of the screen: a question, what happened, or which keys mean something now. */
export function BottomLine({ width, notice, said }: Props): ReactNode {
  const stage = useStage();
  const { translate } = useVoice();
  useConfirmKeys();
  if (stage.layer?.kind === "confirm") {
    const answers = ` ${translate("screen.yesOrNo")}`;
    // Whatever it asks about, what answers it is in sight.
    const text = cutTo(` ${stage.layer.question}`, width - widthOf(answers)) + answers;
    return <Line pieces={[{ text, color: "warning", isBold: true }]} />;
  }
  if (said !== null) return <Line pieces={[{ text: cutTo(` ${said}`, width), color: "warning" }]} />;
  if (notice) return <NoticeLine width={width} notice={notice} />;
  return <Footer width={width} keys={keysFor(stage)} />;
}

function keysFor(stage: Stage): FooterKey[] {
  const { layer } = stage;
  if (layer && layer.kind !== "confirm") return layerKeys(layer);
  return namesFor(stage).map((name) => ({ name }));
}

function namesFor({ mode, selected }: Stage): KeyName[] {
  if (!selected) return ["quit"];
  const keys = mode === "insert" ? writing : reading;
  return isAnythingFailed(selected) ? [...failed, ...keys] : keys;
}

function isAnythingFailed({ chat: { pending, history } }: ChatSummary): boolean {
  return history === "failed" || pending.some(({ state }) => state === "failed");
}
