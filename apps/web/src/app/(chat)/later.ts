// What the app shows or does once its chats are on screen, or only sometimes, in one piece.
export { AloneStrip } from "../../features/chat-header/alone-strip.tsx";
export { EditPane } from "../../features/composer/edit-pane.tsx";
export { NotificationCentre } from "../../features/notifications/notification-centre.tsx";
export { KeptSearch } from "../../features/search/kept-search.ts";
export { AppLayer } from "./app-layer.tsx";
export { AppShortcuts } from "./app-shortcuts.ts";
export { ChatLayer } from "./chat-layer.tsx";
export { EmptyChat } from "./empty-chat.tsx";
export { GoneChat } from "./gone-chat.tsx";
export { MissingChat } from "./missing-chat.tsx";
export { PageKeeper } from "./page-keeper.ts";
export { UnreadSigns } from "./unread-signs.ts";
