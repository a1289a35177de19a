export { ClientProvider, useClient } from "./react/client-provider.ts";
export { useChat } from "./react/use-chat.ts";
export { useChats } from "./react/use-chats.ts";
export { useClientState } from "./react/use-client-state.ts";
export { useConnection } from "./react/use-connection.ts";
export { useMe } from "./react/use-me.ts";
export { useRows } from "./react/use-rows.ts";
