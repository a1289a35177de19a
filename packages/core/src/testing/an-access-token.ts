import type { ChatId, TokenScope } from "@parley/protocol";
import type { Core } from "../core.ts";
import { hashOf, newToken } from "../sessions/random-tokens.ts";
import { aDevice, type Person } from "./a-person.ts";

type Options = { scopes: readonly TokenScope[]; chatIds?: readonly ChatId[] };

/** The person as his personal access token lets others speak for him, of which he may have any number. */
export async function anAccessToken(
  core: Core,
  person: Person,
  { scopes, chatIds }: Options,
): Promise<Person> {
  const device = await aDevice(core, person);
  const accessToken = newToken("personal");
  await core.db.prisma.accessToken.create({
    data: {
      hash: hashOf(accessToken),
      sessionId: device.actor.sessionId,
      scopes: [...scopes],
      isForAllChats: chatIds === undefined,
      chatIds: [...(chatIds ?? [])],
      // So that using it within the next minute writes nothing.
      lastUsedAt: new Date(),
    },
  });
  return { ...device, accessToken };
}
