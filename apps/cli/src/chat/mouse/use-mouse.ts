import { useEffectEvent, useLayoutEffect } from "react";
import { useHost } from "../host.ts";
import type { MouseAct } from "./mouse-reports.ts";

/** Lines that one step of the wheel goes. */
export const WHEEL_LINES = 3;

/** Calls back when something was done with the mouse, anywhere on the screen. */
export function useMouse(handle: (act: MouseAct) => void): void {
  const { mouse } = useHost();
  const latest = useEffectEvent(handle);
  useLayoutEffect(() => mouse.listen((act) => latest(act)), [mouse]);
}
