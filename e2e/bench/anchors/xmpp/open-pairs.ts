import { openAll } from "../../generator/open-all.ts";
import { HOST, nameOf } from "./addresses.ts";
import { signIn } from "./sign-in.ts";
import { createXmppLane, type XmppLane } from "./xmpp-lane.ts";

/** Two people who write to each other. */
export type Pair = { lanes: [XmppLane, XmppLane] };

/** Signs in two people for each. */
export function openPairs(port: number, count: number): Promise<Pair[]> {
  return openAll(Array.from({ length: count }, (_, pair) => () => openPair(port, 2 * pair)));
}

async function openPair(port: number, first: number): Promise<Pair> {
  const other = first + 1;
  return { lanes: [await openLane(port, first, other), await openLane(port, other, first)] };
}

async function openLane(port: number, person: number, other: number): Promise<XmppLane> {
  const head = `type='chat' to='${nameOf(other)}@${HOST}'`;
  return createXmppLane(await signIn(port, person), { head });
}
