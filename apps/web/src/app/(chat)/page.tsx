import { bringAlong } from "./first-load.ts";
import { requireActor } from "./require-actor.ts";

/** The list of chats. What is on screen lives in the layout, which follows the address without asking the server. */
export default async function ChatsPage() {
  bringAlong(null);
  await requireActor("/");
  return null;
}
