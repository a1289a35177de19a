import { useChats } from "@parley/client/react";
import { useTranslations } from "use-intl";
import { useTitled } from "../../../locales/use-titled.ts";
import { ChatAvatar } from "../../../ui/chat-avatar.tsx";
import { OptionList } from "../../../ui/option-list.tsx";
import { TickLine } from "../../../ui/tick-line.tsx";
import { FormPart } from "./form-part.tsx";
import { type TokenFields, toggled } from "./token-fields.ts";

type Props = { fields: TokenFields; onChange: (changed: Partial<TokenFields>) => void };

/** All chats, or those that are ticked. */
export function ChatsField({ fields: { reach, chatIds }, onChange }: Props) {
  const t = useTranslations("settings.tokens");
  const chats = useChats().map(useTitled());
  const options = (["allChats", "someChats"] as const).map((value) => ({
    value,
    label: t(value),
    text: t(`${value}Text`),
  }));
  return (
    <FormPart title={t("chats")}>
      <OptionList
        label={t("chats")}
        options={options}
        value={reach}
        onChange={(chosen) => onChange({ reach: chosen })}
      />
      {reach === "someChats" &&
        chats.map((summary) => (
          <TickLine
            key={summary.id}
            label={summary.title}
            picture={<ChatAvatar chat={summary} size="small" />}
            isOn={chatIds.includes(summary.id)}
            onChange={() => onChange({ chatIds: toggled(chatIds, summary.id) })}
          />
        ))}
    </FormPart>
  );
}
