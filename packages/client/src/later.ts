// What no page has to wait for before it shows itself, in one piece: each piece of its own would cost the first load a line.
export { rareRoutes } from "@parley/protocol";
export { createDeliveries } from "./deliveries.ts";
export { forgetLog } from "./forget-log.ts";
export { createVisits } from "./history-visits.ts";
export { createLastPages } from "./last-pages.ts";
export { createLearningCall } from "./learning-call.ts";
export { createMessageChanges } from "./message-changes.ts";
export { createPresences } from "./presences.ts";
export { createRecounts } from "./recounts.ts";
export { replaceWindow } from "./replace-window.ts";
