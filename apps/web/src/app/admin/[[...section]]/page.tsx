import type { Metadata } from "next";
import { AdminScreen } from "../../../features/admin/admin-screen.tsx";
import { sectionFrom } from "../../../features/admin/section.ts";
import { adminTexts } from "../../../locales/admin-texts.ts";
import { compileMessages } from "../../../locales/compile-messages.ts";
import { PageTextsProvider } from "../../../locales/page-texts-provider.tsx";
import { requestLocale } from "../../../locales/request-locale.ts";
import { isServerAdmin } from "../../../server/is-server-admin.ts";
import { requireActor } from "../../(chat)/require-actor.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminTexts[await requestLocale()].title };
}

type Props = { params: Promise<{ section?: string[] }> };

/** Where the server's admins look after it. The calls decide who may; the page only says it. */
export default async function AdminPage({ params }: Props) {
  const { section = [] } = await params;
  await requireActor(["/admin", ...section].join("/"));
  const isAdmin = await isServerAdmin();
  const admin = compileMessages(adminTexts[await requestLocale()]);
  return (
    <PageTextsProvider texts={{ admin }}>
      <AdminScreen section={sectionFrom(section[0])} isAdmin={isAdmin} />
    </PageTextsProvider>
  );
}
