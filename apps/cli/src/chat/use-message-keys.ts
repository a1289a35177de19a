import { type ChatSummary, canLoadOlder } from "@parley/client";
import { useClient, useMe } from "@parley/client/react";
import { canDeleteMessage, canPinMessages } from "@parley/protocol";
import { hasText, type SentRow } from "../text/has-text.ts";
import { draftOf } from "./composing/draft.ts";
import { type Editor, emptyEditor, enterText } from "./composing/line-editor.ts";
import { copySequence } from "./copy-sequence.ts";
import { useHost } from "./host.ts";
import { bindKeys } from "./keys/bind-keys.ts";
import { useLetterKeys } from "./keys/use-keys.ts";
import type { Intent } from "./memory.ts";
import { screenText } from "./screen-text.ts";
import { useStage } from "./stage.ts";
import { useJump } from "./use-jump.ts";
import type { Kept } from "./use-kept.ts";
import type { TimelineControl } from "./use-timeline.ts";
import { useVoice } from "./voice.ts";

type Options = {
  timeline: TimelineControl;
  editor: Kept<Editor>;
  intent: Kept<Intent | null>;
  isActive: boolean;
};

/** Normal mode: letters move over the messages, and do something to the one that is selected. */
export function useMessageKeys(summary: ChatSummary, options: Options): void {
  const { timeline, editor, intent, isActive } = options;
  const client = useClient();
  const stage = useStage();
  const jump = useJump();
  const acts = useMessageActs(summary, { intent, timeline });
  const { id, chat } = summary;
  const toInsert = () => {
    client.showLatest(id);
    timeline.toEnd();
    stage.setMode("insert");
  };
  const first = () => timeline.moveSelection(Number.NEGATIVE_INFINITY);
  const last = () => {
    client.showLatest(id);
    timeline.toEnd();
  };
  const follow = () => {
    const { gap, row } = timeline.selected ?? {};
    if (gap === "older" && canLoadOlder(chat)) client.loadOlder(id).catch(stage.complain);
    if (gap === "newer") client.loadNewer(id).catch(stage.complain);
    if (row?.replyToSeq) jump(id, row.replyToSeq);
  };
  const bindings = bindKeys("normal", {
    toInsert,
    down: () => timeline.moveSelection(1),
    up: () => timeline.moveSelection(-1),
    first,
    last,
    follow,
    ...acts,
    search: () => stage.open({ kind: "search", chatId: id }),
    searchAll: () => stage.open({ kind: "search", chatId: null }),
    members: () => stage.open({ kind: "members", chatId: id }),
    menu: () => stage.open({ kind: "menu", chatId: id }),
    pins: () => stage.open({ kind: "pins", chatId: id }),
    settings: () => stage.open({ kind: "settings" }),
    nextUnreadHere: stage.toNextUnread,
    listDown: () => stage.step(1),
    listUp: () => stage.step(-1),
    findHere: () => stage.open({ kind: "switcher" }),
    help: () => stage.open({ kind: "help" }),
  });
  const paste = (text: string) => {
    toInsert();
    editor.change(enterText(editor.value, text));
  };
  useLetterKeys(isActive ? bindings : null, paste);
}

type Acting = Pick<Options, "intent" | "timeline">;

/** What can be done to the selected message; what cannot says why. */
function useMessageActs({ id, chat, kind }: ChatSummary, { intent, timeline }: Acting) {
  const client = useClient();
  const stage = useStage();
  const host = useHost();
  const { translate } = useVoice();
  const me = useMe();
  const onMessage = (act: (row: SentRow) => void) => () => {
    const row = timeline.selected?.row;
    if (hasText(row)) act(row);
    else stage.say(translate("screen.notThis"));
  };
  const write = (kind: Intent["kind"], row: SentRow) => {
    const { edits } = stage.memory;
    if (kind === "edit") edits.set(id, { ...emptyEditor, draft: draftOf(row.body) });
    intent.change({ kind, seq: row.seq });
    stage.setMode("insert");
  };
  const edit = (row: SentRow) =>
    row.senderId === me?.id ? write("edit", row) : stage.say(translate("screen.onlyOwn"));
  const remove = ({ seq, isOwn }: SentRow) => {
    const isForAll = canDeleteMessage({ kind, role: chat.role, isOwn });
    const name = isForAll ? "message.delete" : "message.hide";
    const question = translate(isForAll ? "screen.askDelete" : "screen.askHide");
    stage.open({ kind: "confirm", question, run: () => client.changeMessage(name, { chatId: id, seq }) });
  };
  const copy = (text: string, said: "copied" | "linkCopied") => {
    host.signal(copySequence(text));
    stage.say(translate(`screen.${said}`));
  };
  const pin = ({ seq, message }: SentRow) => {
    if (!canPinMessages({ kind, role: chat.role })) return stage.say(translate("errors.forbidden"));
    const name = message?.pinnedAt ? "message.unpin" : "message.pin";
    client.changeMessage(name, { chatId: id, seq }).catch(stage.complain);
  };
  const save = async ({ seq, file }: SentRow) => {
    if (!file) return stage.say(translate("screen.noFile"));
    stage.say(translate("screen.savingFile", { name: screenText(file.name) }));
    const path = await host.saveFile({ chatId: id, seq, file });
    stage.say(translate("screen.savedFile", { path: screenText(path) }));
  };
  const report = ({ seq, isOwn }: SentRow) =>
    isOwn
      ? stage.say(translate("screen.report.onlyOthers"))
      : stage.open({ kind: "report", reported: { is: "message", chatId: id, seq } });
  return {
    report: onMessage(report),
    forward: onMessage(({ seq }) => stage.open({ kind: "forward", chatId: id, seq })),
    pin: onMessage(pin),
    reply: onMessage((row) => write("reply", row)),
    edit: onMessage(edit),
    delete: onMessage(remove),
    copy: onMessage((row) => copy(row.body || (row.file?.name ?? ""), "copied")),
    saveFile: onMessage((row) => void save(row).catch(stage.complain)),
    copyLink: onMessage(({ seq }) => copy(new URL(`/chats/${id}/${seq}`, host.server).href, "linkCopied")),
    react: onMessage(({ seq }) => stage.open({ kind: "react", chatId: id, seq })),
    raw: onMessage(({ seq }) => stage.open({ kind: "raw", chatId: id, seq })),
  };
}
