import type { Metadata } from "next";
import { DevicePane } from "../../../features/device/device-pane.tsx";
import { compileMessages } from "../../../locales/compile-messages.ts";
import { deviceTexts } from "../../../locales/device-texts.ts";
import { PageTextsProvider } from "../../../locales/page-texts-provider.tsx";
import { requestLocale } from "../../../locales/request-locale.ts";
import { ownName } from "../../../server/own-name.ts";
import { requireFactor } from "../../../server/require-factor.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: deviceTexts[await requestLocale()].title };
}

/** Where one approves the sign-in of a terminal. The code, if the link brings one, stands behind the #. */
export default async function DevicePage() {
  await requireFactor("/device");
  const device = compileMessages(deviceTexts[await requestLocale()]);
  return (
    <PageTextsProvider texts={{ device }}>
      <DevicePane ownName={await ownName()} />
    </PageTextsProvider>
  );
}
