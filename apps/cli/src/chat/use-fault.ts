import { useConnection } from "@parley/client/react";
import { useSyncExternalStore } from "react";
import { faultWords } from "../session/fault-words.ts";
import { useHost } from "./host.ts";
import { useVoice } from "./voice.ts";

/** @returns why the last attempt to connect has failed, and what to do; null while none has. */
export function useFault(): string | null {
  const { faults, server } = useHost();
  const { translate } = useVoice();
  const fault = useSyncExternalStore(faults.subscribe, faults.current);
  return useConnection() === "waiting" ? faultWords(fault, { server, translate }) : null;
}
