import type { ChatId, LogEvent, PushEvent, Rev, SessionId, UserId } from "@parley/protocol";

/** A change of a chat's log: delivered to its members in order of rev. */
export type LogChange = {
  scope: "log";
  chatId: ChatId;
  rev: Rev;
  /** The rev of the chat's last change of membership when this was written. */
  membersRev: Rev;
  /** The change itself; left out when it was too large for the bus, and then read from the log. */
  push: LogEvent | null;
  /** Whom a change of membership is about: his sockets may not be in the room. */
  subjectIds: readonly UserId[];
  /** The socket that caused it: it has its answer already. */
  origin?: string;
};

/** News for the members of a chat that is not part of its log, like a read mark. */
export type HintChange = { scope: "chat"; chatId: ChatId; membersRev: Rev; push: PushEvent };
/** News for all devices of a person. */
export type UserChange = { scope: "user"; userId: UserId; push: PushEvent };
/** A session that ended: its sockets are closed. */
export type SessionChange = { scope: "session"; sessionId: SessionId };

/** Somebody's presence may be another now, for all who may see it or for one person: each node looks what it is. */
export type PresenceChange = { scope: "presence"; userId: UserId; to?: UserId };

/** What an operation changed. Operations return changes; `run` publishes them after the commit. */
export type Change = LogChange | HintChange | UserChange | SessionChange | PresenceChange;
