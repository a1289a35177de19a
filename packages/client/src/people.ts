import type { UserId } from "@parley/protocol";
import type { Call } from "./http-call.ts";
import { learnUsers } from "./learn-users.ts";
import type { Store } from "./store.ts";

/** @returns a function that makes sure that a person's name is in the state, sooner or later. */
export function createPeople({ store, call }: { store: Store; call: Call }): (userId: UserId) => void {
  const asked = new Set<UserId>();

  return function lookUp(userId) {
    if (store.getState().users[userId] || asked.has(userId)) return;
    asked.add(userId);
    call("user.get", { userId })
      .then((user) => store.update((state) => learnUsers(state, [user])))
      // A name is not worth a retry of its own: the person's next message asks again.
      .catch(() => {})
      .finally(() => asked.delete(userId));
  };
}
