import { requireActor } from "../../../require-actor.ts";

type Props = { params: Promise<{ chatId: string; seq: string }> };

/** One message, by its permanent address. As with the list, the layout shows it. */
export default async function MessagePage({ params }: Props) {
  const { chatId, seq } = await params;
  await requireActor(`/chats/${chatId}/${seq}`);
  return null;
}
