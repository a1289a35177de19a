import { INVITE_MAX_USES, NAME_MAX_LENGTH } from "@parley/protocol";
import { type SubmitEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useTask } from "../../ui/use-task.ts";
import { call } from "./call.ts";
import { OnceShown } from "./once-shown.tsx";

/** Makes a link, and shows it this once. */
export function InviteForm({ onMade }: { onMade: () => Promise<void> }) {
  const t = useTranslations("admin.invites");
  const [note, setNote] = useState("");
  const [uses, setUses] = useState("1");
  const [link, setLink] = useState<string | null>(null);
  const { isRunning, failure, run } = useTask();
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void run(async () => {
      const { token } = await call("admin.createInvite", { note, maxUses: Number(uses) });
      // Behind the #, which browsers never send to a server.
      setLink(`${location.origin}/sign-up#${token}`);
      setNote("");
      await onMade();
    });
  };
  return (
    <form onSubmit={handleSubmit} className="flex flex-col gap-3 rounded-card bg-panel p-4">
      <TextField
        label={t("note")}
        value={note}
        maxLength={NAME_MAX_LENGTH}
        onChange={(event) => setNote(event.target.value)}
      />
      <TextField
        label={t("uses")}
        type="number"
        min={1}
        max={INVITE_MAX_USES}
        required
        value={uses}
        onChange={(event) => setUses(event.target.value)}
      />
      <FailureNotice failure={failure} />
      <Button type="submit" disabled={isRunning} className="self-start">
        {t("create")}
      </Button>
      {link && <OnceShown link={link} text={t("once")} labels={[t("copy"), t("copied")]} />}
    </form>
  );
}
