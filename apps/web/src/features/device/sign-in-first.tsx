import Link from "next/link";
import { useTranslations } from "use-intl";

// Without the code: this tab keeps it meanwhile.
const SIGN_IN = `/sign-in?callbackUrl=${encodeURIComponent("/device")}`;

/** Only who is signed in can let a terminal in. */
export function SignInFirst() {
  const t = useTranslations("device");
  return (
    <div className="flex flex-col gap-5">
      <h1 className="font-semibold text-title tracking-tight">{t("title")}</h1>
      <p className="text-ink-soft">{t("signedOut")}</p>
      <Link href={SIGN_IN} className="button-link h-12">
        {t("signIn")}
      </Link>
    </div>
  );
}
