import type { Invite } from "@parley/protocol";
import { fitTo, widthOf } from "../../text/cells.ts";
import type { Piece } from "../line.ts";
import type { Voice } from "../voice.ts";

type Known = { voice: Voice; makerOf: (invite: Invite) => string; width: number };

const GAP = "  ";
const MIN_NAME_WIDTH = 6;

/** @returns for each invite one line in columns: who made it, until when it works, how often it can still be used. */
export function inviteEntries(invites: readonly Invite[], { voice, makerOf, width }: Known): Piece[][] {
  const cells = invites.map(
    (invite) => [makerOf(invite), endOf(invite, voice), usesOf(invite, voice)] as const,
  );
  const widest = (column: 0 | 1 | 2) => Math.max(0, ...cells.map((row) => widthOf(row[column])));
  const others = 2 * GAP.length + widest(1) + widest(2);
  const nameWidth = Math.max(MIN_NAME_WIDTH, Math.min(widest(0), width - others));
  return cells.map(([maker, end, uses]) => [
    { text: fitTo(maker, nameWidth) },
    { text: GAP + fitTo(end, widest(1)), isDim: true },
    { text: GAP + uses, isDim: true },
  ]);
}

function endOf({ expiresAt }: Invite, { translate, times }: Voice): string {
  if (expiresAt === null) return translate("screen.invites.endless");
  return translate("screen.invites.until", { time: times.brief(Date.parse(expiresAt)) });
}

function usesOf({ maxUses, useCount }: Invite, { translate }: Voice): string {
  if (maxUses === null) return translate("screen.invites.unlimited");
  return translate("screen.invites.left", { left: maxUses - useCount, max: maxUses });
}
