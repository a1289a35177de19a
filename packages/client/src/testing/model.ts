import type { Message } from "@parley/protocol";

/** What became of one text: whose it is, and what it says by now. */
type Text = { by: number; now: string; isDeleted: boolean; likedBy: Set<number> };

/**
 * A group as simply as it can be said: who is in it, and what was written, by whom. It knows no seq, no rev, no network
 * and no time; whatever happens to those, clients and server must end as this has it.
 */
export type Model = {
  members: Set<number>;
  /** By the client id, in the order in which each person wrote. */
  texts: Map<string, Text>;
};

export function createModel(people: number): Model {
  return { members: new Set(Array.from({ length: people }, (_, index) => index)), texts: new Map() };
}

export function modelSend(
  model: Model,
  by: number,
  { clientId, body }: { clientId: string; body: string },
): void {
  model.texts.set(clientId, { by, now: body, isDeleted: false, likedBy: new Set() });
}

export function modelEdit(model: Model, clientId: string, now: string): void {
  const text = model.texts.get(clientId);
  if (text) text.now = now;
}

export function modelDelete(model: Model, clientId: string): void {
  const text = model.texts.get(clientId);
  if (!text) return;
  text.isDeleted = true;
  text.likedBy.clear();
}

export function modelLike(model: Model, clientId: string, by: number): void {
  model.texts.get(clientId)?.likedBy.add(by);
}

/** What anybody should read of a text. */
export function readingOf({ now, isDeleted, likedBy }: Text) {
  return { body: isDeleted ? "" : now, isDeleted, likes: likedBy.size };
}

/** The same of a message as client or server has it. */
export function readingIn({ body, deletedAt, reactions }: Message) {
  return { body, isDeleted: deletedAt !== null, likes: reactions[0]?.userIds.length ?? 0 };
}
