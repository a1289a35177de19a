import { AuditPane } from "./audit-pane.tsx";
import { ChatsPane } from "./chats-pane.tsx";
import { InvitesPane } from "./invites-pane.tsx";
import { PeoplePane } from "./people-pane.tsx";
import { ReportsPane } from "./reports-pane.tsx";
import type { Section } from "./section.ts";
import { SettingsPane } from "./settings-pane.tsx";
import { UsagePane } from "./usage-pane.tsx";

const panes = {
  usage: UsagePane,
  people: PeoplePane,
  reports: ReportsPane,
  chats: ChatsPane,
  invites: InvitesPane,
  settings: SettingsPane,
  audit: AuditPane,
} satisfies Record<Section, () => React.ReactNode>;

export function AdminSection({ section }: { section: Section }) {
  const Pane = panes[section];
  return <Pane />;
}
