export { emojiFor, type NamedEmoji } from "./completion/emoji-for.ts";
export { findQuery, type Query } from "./completion/find-query.ts";
export { type Addressee, peopleFor } from "./completion/people-for.ts";
