export { hasAccounts } from "./accounts/has-accounts.ts";
export { resetLinkFor } from "./accounts/reset-link-for.ts";
export { type Actor, type Caller, isActor, type Visitor } from "./actor.ts";
export { countUsage } from "./admin/count-usage.ts";
export type { Bus, BusListener } from "./bus/bus.ts";
export { createRedisBus } from "./bus/redis-bus.ts";
export type { Change, HintChange, LogChange, PresenceChange } from "./change.ts";
export { type Core, createCore } from "./core.ts";
export {
  readChatHeads,
  readChatHeadsOfEntering,
  readChatLog,
  readMarkNews,
  readMembers,
  readOwnNews,
  readShutSessions,
  type UserChatHead,
} from "./delivery/read-for-delivery.ts";
export type { Download } from "./files/download-file.ts";
export { forgetUnsentFiles } from "./files/forget-unsent-files.ts";
export { watchHealth } from "./health/watch-health.ts";
export { checkConnectPass } from "./identities/check-connect-pass.ts";
export type { Claims } from "./identities/claims.ts";
export { connectIdentity } from "./identities/connect-identity.ts";
export { enterByIdentity, isRefusal } from "./identities/enter-by-identity.ts";
export { enterWithCode } from "./identities/enter-with-code.ts";
export { gatherFor, inBatches } from "./in-batches.ts";
export { createLog } from "./log/create-log.ts";
export { mailOptionsOf } from "./mail/mail-options-of.ts";
export { answerMetrics } from "./metrics/answer-metrics.ts";
export { type OpenCore, openCore } from "./open-core.ts";
export {
  closeDeadConnections,
  logConnections,
  type SocketLog,
} from "./presence/log-connections.ts";
export { NODE_BEAT_MS } from "./presence/node-times.ts";
export { type PresenceNews, readPresenceFor, readPresenceNews } from "./presence/read-presence-news.ts";
export { run } from "./run.ts";
export { runStream } from "./run-stream.ts";
export { runDownload, runUpload } from "./run-transfer.ts";
export { authenticate, authenticateListener, type Proof } from "./sessions/authenticate.ts";
export { forgetOldSessions } from "./sessions/forget-old-sessions.ts";
export { isWeakSecret } from "./settings/is-weak-secret.ts";
export { isListOfProxies, type Proxies, trustProxies } from "./settings/trust-proxies.ts";
export { withSecretFiles } from "./settings/with-secret-files.ts";
export { forgetOldCounts } from "./shared-counts.ts";
export { toAppError } from "./to-app-error.ts";
export { mayHear } from "./tokens/grants.ts";
