import { useClient } from "@parley/client/react";
import type { Me } from "@parley/protocol";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../../locales/failure-notice.tsx";
import { Switch } from "../../../ui/switch.tsx";
import { useTask } from "../../../ui/use-task.ts";

type Props = { me: Me; field: "hasReceipts" | "sharesPresence"; words: "receipts" | "presence" };

/** Something that others learn, or not. It turns at once, and back when the server did not hear of it. */
export function SharingSwitch({ me, field, words }: Props) {
  const t = useTranslations("settings.privacy");
  const client = useClient();
  const { isRunning, failure, run } = useTask();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const choose = async (isOn: boolean) => {
    if (isRunning) return;
    setWanted(isOn);
    await run(async () => void (await client.call("me.update", { [field]: isOn })));
    setWanted(null);
  };
  return (
    <>
      <Switch label={t(words)} text={t(`${words}Text`)} isOn={wanted ?? me[field]} onChange={choose} />
      <FailureNotice failure={failure} />
    </>
  );
}
