import type { OperationName } from "@parley/protocol";
import type { ReplayScene } from "./replay-scene.ts";

export type Act = (scene: ReplayScene) => Promise<unknown>;

/** How an operation is carried out before all who watch. `reads`: by a member, with the contract's example. */
export type ReplayRow = Act | "reads";
export type ReplayRows = { [Name in OperationName]?: ReplayRow };
