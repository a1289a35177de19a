// What is on screen after the messages are, or only sometimes, in one piece: each piece of its own would cost a request,
// and the first load a line.
export { Announcer } from "./announcer.tsx";
export { FailedActions } from "./failed-actions.tsx";
export { FloatingDay } from "./floating-day.tsx";
export { JumpButtons } from "./jump-buttons.tsx";
export { TimelineKeys } from "./keys/timeline-keys.tsx";
export { CopyCodeButton } from "./markdown/copy-code-button.tsx";
export { MessageToolbar } from "./message-toolbar.tsx";
export { OlderSpinner } from "./older-spinner.tsx";
export { PinnedPane } from "./pins/pinned-pane.tsx";
export { QuotePane } from "./quote-pane.tsx";
export { Reactions } from "./reactions.tsx";
export { TroubleNotice } from "./trouble-notice.tsx";
