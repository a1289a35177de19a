import type { ReactNode } from "react";
import type { Section } from "./section.ts";

export type SettingsProps = {
  section: Section | null;
  /** What another feature lets one choose about notifications; null: nothing. */
  notifications: ReactNode;
  /** Ends this browser's session after the account is deleted; what the device keeps is forgotten then. */
  onSignOut: (forgetDevice: () => Promise<void>) => Promise<void>;
  /** Leads back to where one came from. */
  onLeave: () => void;
};
