import type { ErrorCode } from "@parley/protocol";
import type { MessageNotice } from "../notice-of.ts";
import type { PresenceLine } from "../presence-line.ts";
import type { RowStatus } from "../rows-of.ts";
import type { Connection } from "../state.ts";
import type { TypingLine } from "../typing-line.ts";

/** The texts that the web and the terminal share, as ICU messages for use-intl. Every language has these keys. */
export type SharedMessages = {
  errors: Record<ErrorCode, string>;
  connection: Record<Connection, string>;
  status: Record<RowStatus, string>;
  presence: Record<(PresenceLine | TypingLine)["key"], string>;
  /** What stands in place of a message's text, and beside it. */
  messages: Record<MessageNotice["key"] | "edited", string>;
};

export const en: SharedMessages = {
  errors: {
    invalid_input: "Something in it is not valid. Correct it and try again.",
    unauthenticated: "Your session has ended. Sign in again.",
    code_required: "This account asks for a second factor. Enter the code of your app, or a recovery code.",
    factor_required:
      "This server asks everybody for a second factor. Set one up in the browser, or with “parley account factor begin”, and try again.",
    forbidden: "You may not do this here. Ask one of the chat’s admins.",
    method_not_allowed: "The server does not know this request. Reload the page or update the program.",
    not_found: "It is not there any more, or you have no access to it. Check the address.",
    gone: "This invitation has expired, was revoked, or is used up. Ask for a new one.",
    conflict: "This collides with something that is already there. Reload and try again.",
    too_large: "This is too large. Send less at once.",
    malware: "This file holds known malware and was not taken. Check the device that it comes from.",
    rate_limited: "That was too fast. Wait a little and try again.",
    internal: "Something went wrong on the server. Try again in a moment.",
    unavailable: "The server is busy or cannot be reached. Check your connection and try again.",
    timeout: "The server did not answer in time. Try again.",
  },
  connection: {
    waiting: "Waiting for network…",
    connecting: "Connecting…",
    updating: "Updating…",
    online: "Connected",
    "signed-out": "Signed out",
  },
  status: {
    queued: "Waiting to be sent",
    sending: "Sending",
    failed: "Not sent",
    sent: "Sent",
    read: "Read",
  },
  presence: {
    typing: "typing…",
    typingOne: "{first} is typing…",
    typingTwo: "{first} and {second} are typing…",
    typingMany: "{first}, {second} and {count, plural, one {# other} other {# others}} are typing…",
    online: "online",
    justNow: "last seen just now",
    minutes: "last seen {count, plural, one {# minute} other {# minutes}} ago",
    hours: "last seen {count, plural, one {# hour} other {# hours}} ago",
    days: "last seen {count, plural, one {# day} other {# days}} ago",
    longAgo: "last seen long ago",
  },
  messages: {
    edited: "edited",
    deleted: "Message deleted",
    hidden: "You deleted this message for yourself",
    added: "{actor} added {people}",
    joined: "{actor} joined by an invite link",
    removed: "{actor} removed {people}",
    left: "{actor} left the group",
    renamed: "{actor} renamed the group to “{title}”",
  },
};
