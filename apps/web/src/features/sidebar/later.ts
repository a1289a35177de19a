// What the list shows only sometimes, in one piece.
export { ArchiveLine } from "./archive-line.tsx";
export { FoundChats } from "./found-chats.tsx";
export { GoneNotices } from "./gone-notices.tsx";
