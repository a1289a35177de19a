import { type ChatId, FILE_MAX_BYTES } from "@parley/protocol";
import { type ReactNode, useEffect, useState } from "react";
import { completePath } from "../../files/complete-path.ts";
import { sentenceOf } from "../../report.ts";
import { draftOf } from "../composing/draft.ts";
import { replaceDraft } from "../composing/line-editor.ts";
import { useHost } from "../host.ts";
import type { Layout } from "../layout.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { FieldPane } from "./field-pane.tsx";
import { useCaption } from "./use-caption.ts";
import { useField } from "./use-field.ts";

type Props = { layout: Layout; chatId: ChatId };

const MIB = 1024 * 1024;

/** Sends a file of this machine, with what stands in the composer as its text. Who goes back before it is up stops it. */
export function AttachFile({ layout, chatId }: Props): ReactNode {
  const { translate } = useVoice();
  const host = useHost();
  const stage = useStage();
  const caption = useCaption(chatId);
  const [percent, setPercent] = useState(0);
  const [names, setNames] = useState<readonly string[]>([]);
  const [stopping] = useState(() => new AbortController());
  useEffect(() => () => stopping.abort(), [stopping]);
  const { signal } = stopping;
  const upload = async (path: string) => {
    const onMoved = (share: number) => setPercent(Math.floor(100 * share));
    const file = await host.uploadFile(path, { onMoved, signal });
    signal.throwIfAborted();
    caption.send(file);
  };
  const field = useField({
    name: `file.${chatId}`,
    saved: "",
    done: translate("screen.attach.sent"),
    check: () => caption.problem,
    save: upload,
    explain: (error) => (signal.aborted ? translate("screen.attach.stopped") : sentenceOf(error, translate)),
    close: stage.close,
  });
  const { editor } = field;
  const complete = async () => {
    const { text } = editor.value.draft;
    const { path, names: next } = await completePath(text);
    // What was typed meanwhile is not overwritten.
    if (stage.memory.fields.get(`file.${chatId}`)?.draft.text !== text) return;
    editor.change(replaceDraft(editor.value, draftOf(path)));
    setNames(next.length > 1 ? next : []);
  };
  const rule = translate("screen.attach.rule", { max: FILE_MAX_BYTES / MIB });
  const withText = caption.text && translate("screen.attach.with", { text: caption.text });
  const hints = [names.join("  ") || rule, withText];
  return (
    <FieldPane
      layout={layout}
      title={translate("screen.attach.title")}
      hint={hints.filter((line) => line !== "").join("\n")}
      saving={translate("screen.attach.sending", { percent })}
      field={field}
      onComplete={() => void complete().catch(stage.complain)}
    />
  );
}
