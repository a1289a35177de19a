import { openAll } from "../../generator/open-all.ts";
import { GROUPS_HOST, nameOf } from "./addresses.ts";
import { signIn } from "./sign-in.ts";
import { createXmppLane, type XmppLane } from "./xmpp-lane.ts";

export type Group = { lanes: XmppLane[] };

/** Signs in so many people for each group (XEP-0045), who all hear of each other; the first of a group makes it. */
export async function openGroups(
  port: number,
  { groups, groupMembers }: { groups: number; groupMembers: number },
): Promise<Group[]> {
  const numbers = Array.from({ length: groups * groupMembers }, (_, person) => person);
  const lanes = await openAll(
    numbers.map((person) => () => openLane(port, { person, group: person % groups })),
  );
  return Array.from({ length: groups }, (_, group) => ({
    lanes: lanes.filter((_, person) => person % groups === group),
  }));
}

async function openLane(
  port: number,
  { person, group }: { person: number; group: number },
): Promise<XmppLane> {
  const [name, room] = [nameOf(person), `g${group}@${GROUPS_HOST}`];
  const stream = await signIn(port, person);
  // A group's subject is the last that it says to whoever comes in.
  await stream.ask(joinOf(`${room}/${name}`), "<subject", "</message>");
  return createXmppLane(stream, { head: `type='groupchat' to='${room}'`, ownMark: `from='${room}/${name}'` });
}

const joinOf = (seat: string) =>
  `<presence to='${seat}'><x xmlns='http://jabber.org/protocol/muc'><history maxstanzas='0'/></x></presence>`;
