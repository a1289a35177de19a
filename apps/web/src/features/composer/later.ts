// What stands around the text and is seen after it, or only sometimes, in one piece.
export { EmojiButton } from "./emoji/emoji-button.tsx";
export { AttachButton } from "./files/attach-button.tsx";
export { FileTarget } from "./files/file-target.tsx";
export { FileTray } from "./files/file-tray.tsx";
export { MergedNote } from "./merged-note.tsx";
export { ReplyBar } from "./reply-bar.tsx";
export { RoomNote } from "./room-note.tsx";
export { UnsentBanner } from "./unsent/unsent-banner.tsx";
