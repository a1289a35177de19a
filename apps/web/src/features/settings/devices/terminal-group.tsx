import { Fragment } from "react";
import { useTranslations } from "use-intl";
import { CopyButton } from "../../../ui/copy-button.tsx";
import { Card } from "../parts/card.tsx";
import { SettingGroup } from "../parts/setting-group.tsx";

/** Tells of the terminal client, with the command that fetches it from this server and signs it in. Not for the server. */
export function TerminalGroup() {
  const t = useTranslations("settings.devices");
  const { origin } = location;
  const command = `npx ${origin}/parley.tgz login --server ${origin}`;
  return (
    <SettingGroup title={t("terminal")} text={t("terminalText")}>
      <Card>
        <code className="text-small wrap-anywhere">
          {command.split(" ").map((word, index) => (
            // Lines break between words, and not after the dashes in them.
            // biome-ignore lint/suspicious/noArrayIndexKey: the words of a command stay where they are.
            <Fragment key={index}>
              {index > 0 && " "}
              <span className="inline-block max-w-full">{word}</span>
            </Fragment>
          ))}
        </code>
        <div className="flex">
          <CopyButton text={command} label={t("copyCommand")} copiedLabel={t("copied")} tone="quiet" />
        </div>
        <p className="text-ink-faint text-small">{t("terminalNeeds")}</p>
      </Card>
    </SettingGroup>
  );
}
