import { useConnection } from "@parley/client/react";
import { useState } from "react";

/** @returns whether the app has been connected since it was opened: what can wait for that loads then. */
export function useHasBeenOnline(): boolean {
  const isOnline = useConnection() === "online";
  const [hasBeen, setHasBeen] = useState(isOnline);
  if (isOnline && !hasBeen) setHasBeen(true);
  return hasBeen;
}
