import Link from "next/link";
import { useTranslations } from "use-intl";

// Without the token: this tab keeps it meanwhile.
const BACK = `?callbackUrl=${encodeURIComponent("/join")}`;

/** Only who has an account can look at an invite; both ways lead back to it. */
export function SignInFirst() {
  const t = useTranslations("join");
  return (
    <div className="flex flex-col gap-5">
      <h1 className="font-semibold text-title tracking-tight">{t("title")}</h1>
      <p className="text-ink-soft">{t("signedOut")}</p>
      <Link href={`/sign-up${BACK}`} className="button-link h-12">
        {t("signUp")}
      </Link>
      <Link href={`/sign-in${BACK}`} className="button-link h-12 bg-hover text-ink hover:bg-selected">
        {t("signIn")}
      </Link>
    </div>
  );
}
