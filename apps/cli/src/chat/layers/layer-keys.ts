import type { FooterKey } from "../footer.tsx";
import type { PaneLayer } from "./layer.ts";

/** What Enter does where something is picked, as a text under `screen.picks`; or that nothing is picked there. */
const picks = {
  switcher: "open",
  help: "text",
  search: "goTo",
  react: "react",
  raw: "text",
  menu: "run",
  members: "open",
  member: "run",
  addPeople: "add",
  bans: "unban",
  invites: "revoke",
  newInvite: "run",
  madeLink: "text",
  chatField: "field",
  attach: "file",
  forward: "forward",
  pins: "goTo",
  settings: "change",
  profile: "change",
  profileField: "field",
  theme: "use",
  devices: "signOut",
  deviceCommand: "text",
  blocks: "unblock",
  report: "run",
  reportNote: "field",
  unsent: "text",
} as const satisfies Record<PaneLayer["kind"], string>;

/** @returns the keys that mean something in what lies over the messages, with what they do there. */
export function layerKeys({ kind }: PaneLayer): FooterKey[] {
  const pick = picks[kind];
  if (pick === "field") return [{ name: "save" }, { name: "back" }];
  if (pick === "file")
    return [{ name: "save", does: "send" }, { name: "complete", does: "complete" }, { name: "back" }];
  if (pick === "text")
    return [
      { name: "pickDown", does: "scroll" },
      { name: "close", does: "leave" },
    ];
  return [{ name: "pickDown" }, { name: "pick", does: pick }, { name: "close" }];
}
