import { bringAlong } from "../../../first-load.ts";
import { requireActor } from "../../../require-actor.ts";

type Props = { params: Promise<{ chatId: string; seq: string }> };

/** One message, by its permanent address. As with the list, the layout shows it. */
export default async function MessagePage({ params }: Props) {
  const { chatId, seq } = await params;
  // The message may be anywhere: the client looks for it.
  bringAlong(null);
  await requireActor(`/chats/${chatId}/${seq}`);
  return null;
}
