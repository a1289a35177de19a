import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { localPath } from "../../../features/auth/local-path.ts";
import { SignInPane } from "../../../features/auth/sign-in-pane.tsx";
import { catalogue } from "../../../locales/catalogue.ts";
import { requestLocale } from "../../../locales/request-locale.ts";
import { currentActor } from "../../../server/session.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { auth } = catalogue[await requestLocale()];
  return { title: auth.signIn };
}

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const next = localPath((await searchParams).callbackUrl);
  if (await currentActor()) redirect(next);
  return <SignInPane next={next} />;
}
