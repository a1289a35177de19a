import { findProgram } from "../../stack/find-program.ts";
import type { Anchor, Goal } from "../bench.ts";
import { deliveryLoad } from "./xmpp/delivery-load.ts";
import { groupsLoad } from "./xmpp/groups-load.ts";
import { idleLoad } from "./xmpp/idle-load.ts";
import { oneToOneLoad } from "./xmpp/one-to-one-load.ts";
import { prepareEjabberd } from "./xmpp/prepare-ejabberd.ts";
import { prepareProsody } from "./xmpp/prepare-prosody.ts";
import { serverAnchor } from "./xmpp/server-anchor.ts";

/** Anchors that are whole servers of others, with their archives in the same Postgres. */
const servers = [
  { letter: "E", title: "E (ejabberd)", program: "ejabberdctl", prepare: prepareEjabberd },
  { letter: "P", title: "P (prosody)", program: "prosodyctl", prepare: prepareProsody },
] as const;
const loads = [oneToOneLoad, groupsLoad, deliveryLoad, idleLoad];

type Server = (typeof servers)[number];
type OtherServer = { anchors: readonly Anchor[]; describe(): string };

/**
 * @param path where programs lie @param goals what this run measures: no other load is run
 * @returns the anchors of those that are installed, and one sentence for each, so that an empty column explains itself
 */
export function findOtherServers(path: string, goals: readonly Goal[]) {
  const found = servers.map((server) =>
    findProgram(path, server.program) ? installed(server, goals) : notInstalled(server),
  );
  return {
    anchors: found.flatMap(({ anchors }) => anchors),
    describe: () => found.map(({ describe }) => describe()),
  };
}

const notInstalled = ({ title }: Server): OtherServer => ({
  anchors: [],
  describe: () => `${title}: not installed`,
});

function installed({ letter, title, prepare }: Server, goals: readonly Goal[]): OtherServer {
  const asked = new Set(goals.flatMap(({ ratios }) => ratios.map(({ per }) => per)));
  const wanted = loads.filter(({ figures }) => figures.some((figure) => asked.has(`${letter} ${figure}`)));
  if (wanted.length === 0) return { anchors: [], describe: () => `${title}: no goal of this run needs it` };
  const anchor = serverAnchor({ letter, loads: wanted, prepare });
  return { anchors: [anchor], describe: () => sentenceOn(title, anchor.problem()) };
}

function sentenceOn(title: string, problem: string | undefined): string {
  if (problem !== undefined) return `${title}: installed, but not measured, or not to the end: ${problem}`;
  return `${title}: from the system's packages, with its archive in the same Postgres`;
}
