import { createClient, uuidV7 } from "@parley/client";

type Words = { title: string; greeting: string };

/**
 * Makes the first group of a fresh server, with a first message for everybody who is invited into it.
 * @returns its path; without the group, the path of the empty list.
 */
export async function openFirstRoom({ title, greeting }: Words): Promise<string> {
  const { call } = createClient({ baseUrl: location.origin });
  try {
    const { chat } = await call("chat.create", { kind: "group", title });
    await call("message.send", { chatId: chat.id, clientId: uuidV7(), body: greeting });
    return `/c/${chat.id}`;
  } catch {
    return "/";
  }
}
