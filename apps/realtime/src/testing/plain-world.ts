import { createWorld, type World } from "@parley/core/testing/world";
import { openPlain, type PlainClient } from "./open-plain.ts";
import { type Node, startNode } from "./start-nodes.ts";

export type PlainWorld = World & {
  node: Node;
  /** A plain socket, signed in and in its rooms: the answer to a first call comes after. */
  connect(token: string): Promise<PlainClient>;
};

/** A world with one realtime node that listens. */
export async function createPlainWorld(): Promise<PlainWorld> {
  const world = await createWorld();
  const node = await startNode(world.url);
  return {
    ...world,
    node,
    async connect(token) {
      const client = await openPlain(node.port, bearer(token));
      await client.call("me.get");
      return client;
    },
    async close() {
      await node.close();
      await world.close();
    },
  };
}

/** The subprotocols that prove a token. */
export const bearer = (token: string) => ({ protocols: ["parley", `bearer.${token}`] });

/** Whether a frame pushes a new message with this text. */
export const created = (body: string) => (frame: PlainClient["frames"][number]) =>
  frame.event === "message.created" && JSON.stringify(frame.data).includes(`"body":"${body}"`);
