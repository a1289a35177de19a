import type { AdminPerson } from "@parley/protocol";
import { AppError } from "@parley/protocol";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ConfirmDialog } from "../../locales/confirm-dialog.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { call } from "./call.ts";
import { DeletePersonDialog } from "./delete-person-dialog.tsx";
import { EmailDialog } from "./email-dialog.tsx";
import { OnceShown } from "./once-shown.tsx";

type Deed = "makeAdmin" | "unmakeAdmin" | "deactivate" | "resetLink" | "factorOff";
/** What wants more than a yes. */
type Form = "email" | "delete";
type Props = { person: AdminPerson; onChanged: () => Promise<void> };

/** Role, access and account, each after a question; letting somebody in again needs none. */
export function PersonActions({ person, onChanged }: Props) {
  const t = useTranslations("admin");
  const [asked, setAsked] = useState<Deed | null>(null);
  const [isLast, setIsLast] = useState(false);
  const [link, setLink] = useState<string | null>(null);
  const [form, setForm] = useState<Form | null>(null);
  const { id: userId, name, role, deactivatedAt, hasSecondFactor } = person;
  const carryOut = async (deed: Deed) => {
    setIsLast(false);
    if (deed === "resetLink") {
      const { path } = await call("admin.createResetLink", { userId });
      return setLink(`${location.origin}${path}`);
    }
    if (deed === "factorOff") {
      await call("admin.removeFactor", { userId });
      return onChanged();
    }
    await (deed === "deactivate"
      ? call("admin.deactivate", { userId })
      : call("admin.setRole", { userId, role: deed === "makeAdmin" ? "admin" : "member" })
    ).catch((error: unknown) => {
      if (!(error instanceof AppError && error.code === "conflict")) throw error;
      setIsLast(true);
    });
    await onChanged();
  };
  const reactivate = async () => {
    await call("admin.reactivate", { userId });
    await onChanged();
  };
  const deletion = (
    <Button tone="quiet" onClick={() => setForm("delete")}>
      {t("people.delete")}
    </Button>
  );
  const forms = (
    <>
      {form === "email" && (
        <EmailDialog person={person} onChanged={onChanged} onClose={() => setForm(null)} />
      )}
      {form === "delete" && (
        <DeletePersonDialog
          person={person}
          onChanged={onChanged}
          onLast={() => setIsLast(true)}
          onClose={() => setForm(null)}
        />
      )}
    </>
  );
  if (deactivatedAt)
    return (
      <>
        <Button tone="quiet" onClick={() => void reactivate().catch(onChanged)}>
          {t("people.reactivate")}
        </Button>
        {deletion}
        {forms}
      </>
    );
  const roleDeed = role === "admin" ? "unmakeAdmin" : "makeAdmin";
  const ofFactor = hasSecondFactor ? (["factorOff"] as const) : [];
  return (
    <>
      {isLast && <Notice tone="danger">{t("lastAdmin")}</Notice>}
      {link && (
        <OnceShown
          link={link}
          text={t("people.resetLinkOnce")}
          labels={[t("people.copy"), t("people.copied")]}
        />
      )}
      <Button tone="quiet" onClick={() => setForm("email")}>
        {t("people.email")}
      </Button>
      {([roleDeed, "resetLink", ...ofFactor, "deactivate"] as const).map((deed) => (
        <Button key={deed} tone="quiet" onClick={() => setAsked(deed)}>
          {t(`people.${deed}`)}
        </Button>
      ))}
      {deletion}
      {forms}
      {asked && (
        <ConfirmDialog
          title={t(`people.${asked}Title`, { name })}
          text={t(`people.${asked}Text`)}
          action={t(`people.${asked}`)}
          tone={asked === "makeAdmin" ? "primary" : "danger"}
          onConfirm={() => carryOut(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
