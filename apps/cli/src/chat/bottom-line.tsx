import type { ChatSummary, Notice } from "@parley/client";
import type { ReactNode } from "react";
import { Footer, type Hint } from "./footer.tsx";
import { NoticeLine } from "./notice-line.tsx";

type Props = {
  width: number;
  notice: Notice | undefined;
  isFinding: boolean;
  selected: ChatSummary | undefined;
};

const writing: Hint[] = [
  { key: "Enter", does: "send" },
  { key: "Tab", does: "nextChat" },
  { key: "Ctrl-K", does: "find" },
  { key: "PgUp", does: "scroll" },
  { key: "Ctrl-C", does: "quit" },
  { key: "Alt-Enter", does: "newLine" },
];
const failed: Hint[] = [
  { key: "Ctrl-R", does: "retry" },
  { key: "Ctrl-X", does: "takeBack" },
];
const finding: Hint[] = [
  { key: "↑↓", does: "choose" },
  { key: "Enter", does: "open" },
  { key: "Esc", does: "cancel" },
];
const empty: Hint[] = [{ key: "Ctrl-C", does: "quit" }];

/** The last line of the screen: what happened, or which keys mean something now. */
export function BottomLine({ width, notice, isFinding, selected }: Props): ReactNode {
  if (notice) return <NoticeLine width={width} notice={notice} />;
  return <Footer width={width} hints={isFinding ? finding : hintsFor(selected)} />;
}

function hintsFor(selected: ChatSummary | undefined): Hint[] {
  if (!selected) return empty;
  const { pending, history } = selected.chat;
  const isAnythingFailed = history === "failed" || pending.some(({ state }) => state === "failed");
  return isAnythingFailed ? [...failed, ...writing] : writing;
}
