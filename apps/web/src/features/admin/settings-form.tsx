import { AppError, NAME_MAX_LENGTH, type Registration, type ServerSettings } from "@parley/protocol";
import { type SubmitEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { FailureNotice } from "../../locales/failure-notice.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { Switch } from "../../ui/switch.tsx";
import { TextAreaField } from "../../ui/text-area-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useTask } from "../../ui/use-task.ts";
import { call } from "./call.ts";

const MODES = ["open", "invite", "closed"] as const satisfies readonly Registration[];

/** Name, who may come and with what, and the words that are not taken. What was typed stays when saving fails. */
export function SettingsForm({ settings }: { settings: ServerSettings }) {
  const t = useTranslations("admin.settings");
  const [name, setName] = useState(settings.name);
  const [registration, setRegistration] = useState(settings.registration);
  const [secondFactor, setSecondFactor] = useState(settings.secondFactor);
  const [refusesWords, setRefusesWords] = useState(settings.refusesWords);
  const [words, setWords] = useState(settings.words.join("\n"));
  const [isSaved, setIsSaved] = useState(false);
  const { isRunning, failure, run } = useTask();
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setIsSaved(false);
    void run(async () => {
      const others = { secondFactor, refusesWords, words: linesOf(words) };
      await call("admin.updateSettings", { name, registration, ...others });
      setIsSaved(true);
    });
  };
  const hasNoFactor = failure instanceof AppError && failure.code === "conflict";
  const modes = MODES.map((value) => ({ value, label: t(value) }));
  return (
    <form onSubmit={handleSubmit} className="flex flex-col gap-5">
      <TextField
        label={t("name")}
        value={name}
        required
        maxLength={NAME_MAX_LENGTH}
        onChange={(event) => setName(event.target.value)}
      />
      <SelectField
        label={t("registration")}
        options={modes}
        value={registration}
        onChange={setRegistration}
      />
      <Switch
        label={t("factor")}
        text={t("factorText")}
        isOn={secondFactor === "required"}
        onChange={(isOn) => setSecondFactor(isOn ? "required" : "optional")}
      />
      <Switch label={t("refuses")} text={t("refusesText")} isOn={refusesWords} onChange={setRefusesWords} />
      <TextAreaField label={t("words")} value={words} onChange={(event) => setWords(event.target.value)} />
      {hasNoFactor ? <Notice tone="danger">{t("factorFirst")}</Notice> : <FailureNotice failure={failure} />}
      {isSaved && <Notice tone="plain">{t("saved")}</Notice>}
      <Button type="submit" disabled={isRunning} className="self-start">
        {t("save")}
      </Button>
    </form>
  );
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
