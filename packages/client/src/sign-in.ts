import type { Me } from "@parley/protocol";
import { learnUsers } from "./learn-users.ts";
import { initialState, type State } from "./state.ts";

/** @returns the state of this person; what belonged to another one is gone. */
export function signIn(state: State, me: Me): State {
  const isAnother = state.me !== null && state.me.id !== me.id;
  const own = isAnother ? { ...initialState, connection: state.connection } : state;
  return { ...learnUsers(own, [me]), me };
}
