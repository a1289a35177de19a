import { SHORT } from "../profile.ts";
import { busFaults } from "./bus.ts";
import type { Fault, Figure } from "./fault.ts";
import { networkFaults } from "./network.ts";
import { serverFaults } from "./servers.ts";

const ROUNDS = 4;

/** Whatever can happen under load, one thing after the other, as the seed has it. */
export const mixedFaults: readonly Fault[] = [
  {
    name: "F26",
    says: "a random mix",
    hasLoad: true,
    async run(whole) {
      const scene = {
        ...whole,
        // Ten thousand removals are a run of their own.
        profile: { ...whole.profile, removals: SHORT.removals },
        // What is late may be so by the harm before.
        figure: (figure: Figure) => whole.figure({ ...figure, limit: Number.POSITIVE_INFINITY }),
      };
      const harms = [...serverFaults, ...busFaults, ...networkFaults];
      for (let round = 0; round < ROUNDS; round++) {
        const harm = scene.random.pick(harms);
        scene.journal.write({ client: "harness", kind: "FAULT", op: "part", data: { fault: harm.name } });
        await harm.run(scene);
        await scene.wait(1_000);
      }
    },
  },
];
