import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AdminScreen } from "../../../features/admin/admin-screen.tsx";
import { sectionFrom } from "../../../features/admin/section.ts";
import { adminTexts } from "../../../locales/admin-texts.ts";
import { compileMessages } from "../../../locales/compile-messages.ts";
import { PageTextsProvider } from "../../../locales/page-texts-provider.tsx";
import { requestLocale } from "../../../locales/request-locale.ts";
import { isServerAdmin } from "../../../server/is-server-admin.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminTexts[await requestLocale()].title };
}

type Props = { params: Promise<{ section?: string[] }> };

/** Where the server's admins look after it. The calls decide who may; the page only says it. */
export default async function AdminPage({ params }: Props) {
  const { section = [] } = await params;
  const isAdmin = await isServerAdmin();
  if (isAdmin === null)
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(["/admin", ...section].join("/"))}`);
  const admin = compileMessages(adminTexts[await requestLocale()]);
  return (
    <PageTextsProvider texts={{ admin }}>
      <AdminScreen section={sectionFrom(section[0])} isAdmin={isAdmin} />
    </PageTextsProvider>
  );
}
