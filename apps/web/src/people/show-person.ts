import type { UserId } from "@parley/protocol";
import { createContext, useContext } from "react";

export type ShowPerson = (userId: UserId) => void;

const Context = createContext<ShowPerson>(() => {});

/** The page that shows the card; faces and names below it, in whichever feature, ask for it. */
export const ShowPersonProvider = Context.Provider;

/** @returns a function that shows the card about a person. */
export function useShowPerson(): ShowPerson {
  return useContext(Context);
}
