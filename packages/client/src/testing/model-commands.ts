import fc from "fast-check";
import { type Model, modelDelete, modelEdit, modelLike, modelSend } from "./model.ts";
import { crash, type ModelWorld, type Player } from "./model-world.ts";
import { settle } from "./steps.ts";

export const NAMES = ["Ann", "Bob", "Cem"];

type Command = fc.AsyncCommand<Model, ModelWorld>;
type Deed = (model: Model, world: ModelWorld) => unknown;

let count = 0;

const playerOf = ({ players }: ModelWorld, who: number): Player => {
  const player = players[who];
  if (!player) throw new Error(`there is no player ${who}`);
  return player;
};

function command(name: string, check: (model: Model) => boolean, deed: Deed): Command {
  return {
    check,
    async run(model, world) {
      await deed(model, world);
      await settle();
    },
    toString: () => name,
  };
}

/** Changes one of the texts that the server has and nobody has deleted, as some other device would. */
function change(name: string, pick: number, how: (place: Place) => void): Command {
  return command(
    name,
    ({ texts }) => texts.size > 0,
    (model, world) => {
      const fit = world.chat.messages.filter(({ deletedAt }) => deletedAt === null);
      const message = fit[pick % Math.max(1, fit.length)];
      if (message) how({ model, world, clientId: message.clientId, seq: message.seq });
    },
  );
}

type Place = { model: Model; world: ModelWorld; clientId: string; seq: number };

const anybody = fc.nat(NAMES.length - 1);
const member = fc.integer({ min: 1, max: NAMES.length - 1 });

/** What people and the network may do, one thing at a time. */
export const commands = [
  anybody.map((who) =>
    command(
      `send ${who}`,
      () => true,
      (model, world) => {
        const { client } = playerOf(world, who);
        if (!client.getState().chats[world.chat.id] || !client.getState().me) return;
        const body = `text ${++count}`;
        modelSend(model, who, { clientId: client.send(world.chat.id, body), body });
      },
    ),
  ),
  fc.nat().map((pick) =>
    change(`edit ${pick}`, pick, ({ model, world, clientId, seq }) => {
      const body = `edited ${++count}`;
      world.server.change(world.chat, seq, { body, editedAt: new Date(0).toISOString() });
      modelEdit(model, clientId, body);
    }),
  ),
  fc.nat().map((pick) =>
    change(`delete ${pick}`, pick, ({ model, world, clientId, seq }) => {
      const gone = { body: "", editedAt: null, reactions: [], deletedAt: new Date(0).toISOString() };
      world.server.change(world.chat, seq, gone);
      modelDelete(model, clientId);
    }),
  ),
  fc.record({ pick: fc.nat(), who: anybody }).map(({ pick, who }) =>
    change(`react ${who} ${pick}`, pick, ({ model, world, clientId, seq }) => {
      modelLike(model, clientId, who);
      const likedBy = [...(model.texts.get(clientId)?.likedBy ?? [])];
      const userIds = likedBy.map((each) => playerOf(world, each).me.id);
      world.server.change(world.chat, seq, { reactions: [{ emoji: "👍", userIds }] });
    }),
  ),
  member.map((who) =>
    command(
      `remove ${who}`,
      ({ members }) => members.has(who),
      (model, world) => {
        world.server.remove(world.chat, playerOf(world, who).me);
        model.members.delete(who);
      },
    ),
  ),
  member.map((who) =>
    command(
      `rejoin ${who}`,
      ({ members }) => !members.has(who),
      (model, world) => {
        world.server.add(world.chat, playerOf(world, who).me);
        model.members.add(who);
      },
    ),
  ),
  anybody.map((who) =>
    command(
      `open and read ${who}`,
      () => true,
      (_, world) => {
        const { client } = playerOf(world, who);
        client.openChat(world.chat.id).catch(() => {});
        client.markRead(world.chat.id, world.chat.lastSeq);
      },
    ),
  ),
  anybody.map((who) =>
    command(
      `disconnect ${who}`,
      () => true,
      (_, world) => playerOf(world, who).transport.disconnect(),
    ),
  ),
  anybody.map((who) =>
    command(
      `crash ${who}`,
      () => true,
      (_, world) => crash(world.server, playerOf(world, who)),
    ),
  ),
  anybody.map((who) =>
    command(
      `hold ${who}`,
      () => true,
      (_, world) => {
        const { transport } = playerOf(world, who);
        transport.isHolding = !transport.isHolding;
        if (transport.isHolding) return;
        // Some were served and not answered: their clients cannot know.
        for (const flight of transport.calls.filter((_flight, index) => index % 2 === 0)) flight.serve();
        transport.disconnect();
      },
    ),
  ),
  fc.nat(3_000).map((ms) =>
    command(
      `wait ${ms}`,
      () => true,
      () => settle(ms),
    ),
  ),
];
