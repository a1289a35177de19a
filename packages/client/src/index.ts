export { canLoadOlder } from "./can-load-older.ts";
export { type Client, type ClientOptions, createClient } from "./client.ts";
export { type MessageNotice, noticeOf } from "./notice-of.ts";
export { type Row, type RowStatus, rowsOf } from "./rows-of.ts";
export type { ChatState, Connection, Notice, PendingMessage, State } from "./state.ts";
export { summariesOf } from "./summaries-of.ts";
export { type ChatSummary, summaryOf } from "./summary-of.ts";
export { draftIn } from "./take-drafts.ts";
