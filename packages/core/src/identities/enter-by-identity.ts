import { findIdentityOwner, insertIdentity } from "@parley/db/sql/identities";
import { AppError, Email, type Locale, Name, type SessionId } from "@parley/protocol";
import { createAccount } from "../accounts/create-account.ts";
import { handleCandidates } from "../accounts/handle-candidates.ts";
import type { Visitor } from "../actor.ts";
import type { Core } from "../core.ts";
import { activeFactor } from "../factors/active-factor.ts";
import { newId } from "../new-id.ts";
import { startSession } from "../sessions/start-session.ts";
import type { Claims } from "./claims.ts";

const refusals = [
  "deactivated",
  "code_required",
  "email_unconfirmed",
  "email_taken",
  "not_admitted",
] as const;
/** Why somebody whom a provider vouches for does not get in; `code_required`: with a code he does (`enterWithCode`). */
export type Refusal = (typeof refusals)[number];

export function isRefusal(entered: SessionId | Refusal): entered is Refusal {
  return refusals.some((refusal) => refusal === entered);
}

type Entry = {
  visitor: Visitor;
  claims: Claims;
  device: { kind: "web"; name: string };
  /** What a newcomer brings along. */
  invite?: string | undefined;
  locale?: Locale | undefined;
};

/**
 * Signs somebody in by who he is elsewhere, and makes an account for one who has none. An account is never found by an
 * address: who has one connects the identity himself.
 * @throws AppError rate_limited, for newcomers
 */
export async function enterByIdentity(core: Core, entry: Entry): Promise<SessionId | Refusal> {
  const entered = await enter(core, entry);
  if (isRefusal(entered)) noteRefusal(core, entry, entered);
  return entered;
}

function noteRefusal({ security }: Core, { visitor: { address } }: Entry, refusal: Refusal): void {
  security.signIn({ outcome: refusal === "code_required" ? refusal : "forbidden", address });
}

async function enter(core: Core, entry: Entry): Promise<SessionId | Refusal> {
  const { claims, visitor, device } = entry;
  const owner = (await findIdentityOwner(core.db.pool, claims)) ?? (await ownerOfNew(core, entry));
  if (typeof owner === "string") return owner;
  if (owner.isDeactivated) return "deactivated";
  if (await activeFactor(core, owner)) return "code_required";
  return startSession(core, { visitor, userId: owner.userId, device });
}

type Owner = { userId: string; isDeactivated: boolean };

async function ownerOfNew(core: Core, entry: Entry): Promise<Owner | Refusal> {
  const { data: email } = Email.safeParse(entry.claims.confirmedEmail);
  if (!email) return "email_unconfirmed";
  if (await hasAccount(core, email)) return ownerMeanwhile(core, entry);
  await core.rateLimits.take({ cost: "register", caller: entry.visitor, input: {} });
  try {
    return (await createFor(core, entry, email)) ?? (await ownerMeanwhile(core, entry));
  } catch (error) {
    if (error instanceof AppError && error.code === "forbidden") return "not_admitted";
    throw error;
  }
}

async function hasAccount({ db }: Core, email: string): Promise<boolean> {
  return (await db.prisma.user.findUnique({ where: { email }, select: { id: true } })) !== null;
}

/** @returns nothing when the address is taken by now */
async function createFor(core: Core, entry: Entry, email: string): Promise<Owner | undefined> {
  const { claims, invite, locale } = entry;
  const name = nameOf(claims, email);
  for (const handle of handleCandidates(name)) {
    const account = { name, handle, email, passwordHash: null, locale, invite };
    const created = await createAccount(core, account, {
      alongside: async (tx, userId) => {
        if (!(await insertIdentity(tx, { ...claims, id: newId(), userId }))) throw new AppError("conflict");
      },
    });
    if (created) {
      core.bus.publish(created.changes);
      return { userId: created.user.id, isDeactivated: false };
    }
    if (await hasAccount(core, email)) return undefined;
  }
  throw new AppError("unavailable");
}

/** Somebody has his address: he himself, who came in twice at the same moment, or one who has to connect it first. */
async function ownerMeanwhile({ db }: Core, { claims }: Entry): Promise<Owner | Refusal> {
  return (await findIdentityOwner(db.pool, claims)) ?? "email_taken";
}

/** What he is called there, where that is a name; else what stands before the @. */
function nameOf({ name }: Claims, email: string): string {
  const candidates = [name, email.split("@")[0]].map((each) => Name.safeParse(each).data);
  return candidates.find((each) => each !== undefined) ?? "User";
}
