import type { ChatId, ReportReason, Seq, UserId } from "@parley/protocol";
import type { ProfileField } from "./profile-fields.ts";
import type { ChatField } from "./write-chat.tsx";

/** What somebody reports to the admins of the server. */
export type Reported =
  | { is: "message"; chatId: ChatId; seq: Seq }
  | { is: "person"; userId: UserId; name: string };

/** What takes the place of the messages, one at a time. */
export type PaneLayer =
  | { kind: "switcher" }
  | { kind: "help" }
  | { kind: "search"; chatId: ChatId | null }
  | { kind: "react"; chatId: ChatId; seq: number }
  | { kind: "raw"; chatId: ChatId; seq: number }
  | { kind: "menu"; chatId: ChatId }
  | { kind: "members"; chatId: ChatId }
  | { kind: "member"; chatId: ChatId; userId: UserId }
  | { kind: "addPeople"; chatId: ChatId }
  | { kind: "bans"; chatId: ChatId }
  | { kind: "invites"; chatId: ChatId }
  | { kind: "newInvite"; chatId: ChatId }
  | { kind: "madeLink"; chatId: ChatId; link: string }
  | { kind: "chatField"; chatId: ChatId; field: ChatField }
  | { kind: "attach"; chatId: ChatId }
  | { kind: "forward"; chatId: ChatId; seq: number }
  | { kind: "pins"; chatId: ChatId }
  | { kind: "settings" }
  | { kind: "profile" }
  | { kind: "profileField"; field: ProfileField }
  | { kind: "theme" }
  | { kind: "devices" }
  | { kind: "deviceCommand"; id: string; name: string }
  | { kind: "blocks" }
  | { kind: "report"; reported: Reported }
  | { kind: "reportNote"; reported: Reported; reason: ReportReason }
  | { kind: "unsent"; chatId: ChatId };

/** A question on the last line. What it was asked over stays in view, and is there again after the answer. */
export type Question = {
  kind: "confirm";
  question: string;
  run: () => Promise<unknown>;
  over?: PaneLayer;
};

/** What lies over the messages. */
export type Layer = PaneLayer | Question;
