import { useChat, useClient } from "@parley/client/react";
import { type ChatId, DESCRIPTION_MAX_LENGTH, Description, TITLE_MAX_LENGTH, Title } from "@parley/protocol";
import type { ReactNode } from "react";
import { sentenceOf } from "../../report.ts";
import type { Layout } from "../layout.ts";
import { useStage } from "../stage.ts";
import { useVoice } from "../voice.ts";
import { FieldPane } from "./field-pane.tsx";
import { useField } from "./use-field.ts";

export type ChatField = "title" | "description";

type Props = { layout: Layout; chatId: ChatId; field: ChatField };

const rules = {
  title: { form: Title, max: TITLE_MAX_LENGTH },
  description: { form: Description, max: DESCRIPTION_MAX_LENGTH },
} as const satisfies Record<ChatField, object>;

/** Writes a group's title anew, or what it is about. */
export function WriteChat({ layout, chatId, field }: Props): ReactNode {
  const { translate } = useVoice();
  const client = useClient();
  const stage = useStage();
  const chat = useChat(chatId);
  const { form, max } = rules[field];
  const rule = translate(`screen.chatFields.${field}Rule`, { max });
  const written = useField({
    name: `${field}.${chatId}`,
    saved: chat?.[field] ?? "",
    check: (text) => (form.safeParse(text).success ? "" : rule),
    save: (text) => client.call("chat.update", { chatId, [field]: text }),
    explain: (error) => sentenceOf(error, translate),
    close: stage.close,
  });
  const title = translate(`screen.chatFields.${field}`);
  return (
    <FieldPane layout={layout} title={title} hint={rule} field={written} hasLines={field === "description"} />
  );
}
