import type { Bus, BusListener, Change } from "@parley/core";

export type TestBus = Bus & {
  /** From now on nothing of the others comes through. */
  freeze(): void;
  /** Everything that was held back comes through at once. */
  thaw(): void;
  /** Something may have been missed. */
  gap(): void;
};

/** A bus between nodes of this process that can be frozen. Own changes reach own listeners all the same. */
export function createTestBuses(): () => TestBus {
  const hear: ((from: TestBus, changes: readonly Change[]) => void)[] = [];

  return function createBus() {
    const listeners = new Set<BusListener>();
    const held: Change[] = [];
    let isFrozen = false;

    function deliver(changes: readonly Change[]): void {
      for (const each of listeners) each.onChanges(changes);
    }

    const bus: TestBus = {
      publish(changes) {
        setImmediate(() => {
          for (const each of hear) each(bus, changes);
        });
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      freeze() {
        isFrozen = true;
      },
      thaw() {
        isFrozen = false;
        deliver(held.splice(0));
      },
      gap() {
        for (const each of listeners) each.onGap();
      },
      trouble: () => null,
      close: async () => {},
    };
    hear.push((from, changes) => {
      if (isFrozen && from !== bus) held.push(...changes);
      else deliver(changes);
    });
    return bus;
  };
}
