import { bringAlong } from "../../first-load.ts";
import { requireActor } from "../../require-actor.ts";

type Props = { params: Promise<{ chatId: string }> };

/** One chat, by its address. As with the list, the layout shows it. */
export default async function ChatPage({ params }: Props) {
  const { chatId } = await params;
  bringAlong(chatId);
  await requireActor(`/c/${chatId}`);
  return null;
}
