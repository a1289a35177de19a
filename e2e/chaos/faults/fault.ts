import type { BusKind } from "../cluster/chaos-bus.ts";
import type { Cluster } from "../cluster/start-cluster.ts";
import type { Journal } from "../journal.ts";
import type { Crowd } from "../load/create-crowd.ts";
import type { Door } from "../load/door.ts";
import type { Profile } from "../profile.ts";
import type { Random } from "../random.ts";
import type { World, WorldSize } from "../world.ts";

/** Something that was measured, and what it should be at most. Times are judged by people, counts by the checker. */
export type Figure = { what: string; value: number; unit: string; limit: number };

export type Scene = {
  cluster: Cluster;
  world: World;
  crowd: Crowd;
  /** By which people are removed and let in again. */
  door: Door;
  journal: Journal;
  profile: Profile;
  random: Random;
  /** Waits, while the load goes on. */
  wait(ms: number): Promise<void>;
  figure(figure: Figure): void;
};

export type Fault = {
  /** As guarantees name it. */
  name: string;
  says: string;
  /** It is part of the short profile. */
  isShort?: boolean;
  /** Without load, what the fault itself does is all that happens. */
  hasLoad: boolean;
  /** The load ends with it, and does not go on into the recovery. */
  endsQuietly?: boolean;
  /** Other people than the profile has. */
  size?: (profile: Profile) => WorldSize;
  /** Nobody is there at first but those whom the fault brings. */
  isEmpty?: boolean;
  /** Postgres has a disk that can be filled. */
  needsSmallDisk?: boolean;
  /** Why it cannot be run on this machine; undefined when it can. */
  whyNot?: (bus: BusKind) => Promise<string | undefined>;
  /** Does the harm and undoes it. What is promised counts from its end. */
  run(scene: Scene): Promise<void>;
};
