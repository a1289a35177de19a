import { requireActor } from "../../require-actor.ts";

type Props = { params: Promise<{ chatId: string }> };

/** One chat, by its address. As with the list, the layout shows it. */
export default async function ChatPage({ params }: Props) {
  await requireActor(`/c/${(await params).chatId}`);
  return null;
}
