import Link from "next/link";
import { useTranslations } from "use-intl";

// Without the token: this tab keeps it meanwhile.
const BACK = `?callbackUrl=${encodeURIComponent("/join")}`;

/** Only who has an account can join; both ways lead back to the invite. */
export function SignInFirst() {
  const t = useTranslations("join");
  return (
    <>
      <p className="text-ink-soft">{t("signedOut")}</p>
      <Link href={`/sign-up${BACK}`} className="button-link h-12">
        {t("signUp")}
      </Link>
      <Link href={`/sign-in${BACK}`} className="button-link h-12 bg-hover text-ink hover:bg-selected">
        {t("signIn")}
      </Link>
    </>
  );
}
