import { type PointerEvent, useCallback, useEffect, useRef } from "react";

const PRESS_MS = 450;
/** A finger that moves further (px) scrolls. */
const MOVE_PX = 8;

/** @returns handlers that call `onPress` with the place of a finger that rests. */
export function useLongPress(onPress: (x: number, y: number) => void) {
  const press = useRef<{ x: number; y: number; timer: ReturnType<typeof setTimeout> } | null>(null);
  const end = useCallback(() => {
    clearTimeout(press.current?.timer);
    press.current = null;
  }, []);
  useEffect(() => end, [end]);
  return {
    onPointerDown({ pointerType, clientX: x, clientY: y }: PointerEvent) {
      end();
      if (pointerType !== "touch") return;
      press.current = { x, y, timer: setTimeout(() => onPress(x, y), PRESS_MS) };
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      const { x, y } = press.current ?? { x: clientX, y: clientY };
      if (Math.hypot(clientX - x, clientY - y) > MOVE_PX) end();
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
