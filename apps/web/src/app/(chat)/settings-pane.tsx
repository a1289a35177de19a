import { Suspense } from "react";
import { late } from "../../ui/late.ts";
import { openPath } from "../../ui/open-path.ts";
import { useIsHere } from "../../ui/use-is-here.ts";
import { signOut } from "./sign-out-late.ts";

const NotificationSettings = late(() => import("../../features/notifications/notification-settings.tsx"));
const SettingsScreen = late(() => import("../../features/settings/settings-screen.tsx"));

type Props = { address: string; returnPath: () => string };

/** Whether the address is one of the settings. */
export function isSettings(address: string): boolean {
  return /^\/settings(\/|$)/.test(address);
}

/** The settings in place of both panes. */
export function SettingsPane({ address, returnPath }: Props) {
  const [, , section = null] = address.split("/");
  // Late parts are taken over late, when the device has already told what the server did not know.
  if (!useIsHere()) return null;
  return (
    <Suspense>
      <SettingsScreen
        sectionWord={section}
        notifications={<NotificationSettings />}
        onSignOut={signOut}
        onLeave={() => openPath(returnPath())}
      />
    </Suspense>
  );
}
