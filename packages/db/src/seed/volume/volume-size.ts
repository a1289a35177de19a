/** How much to load. The same four numbers always make the same rows. */
export type VolumeSize = { users: number; chats: number; messages: number; seed: number };
