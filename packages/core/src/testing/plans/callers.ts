import type { Person } from "../a-person.ts";
import { aSecondFactor, codesFrom } from "../a-second-factor.ts";
import { anIdentity } from "../an-identity.ts";
import { PASSWORD } from "../as-visitor.ts";
import type { Scene } from "../authorization-matrix.ts";

export const aMember = ({ member }: Scene): Person => member;
export const aStranger = ({ stranger }: Scene): Person => stranger;

/** Somebody new in the scene's chat. */
export async function inOneGroup({ world, owner, chatId }: Scene): Promise<Person> {
  const person = await world.aPerson("Leaving");
  await owner.call("member.add", { chatId, userId: person.id });
  return person;
}

/** Somebody new with the usual password. */
export async function withPassword({ world, email }: Scene): Promise<Person> {
  const person = await world.aPerson("Signed up");
  const { user } = world.core.db.prisma;
  const { passwordHash } = await user.findUniqueOrThrow({ where: { email } });
  await user.update({ where: { id: person.id }, data: { passwordHash } });
  return person;
}

/** Turns on his second factor. @returns what proves that he is himself */
export async function bothFactors({ world }: Scene, { id: userId }: Person) {
  const codeOf = await aSecondFactor(world.core, { userId });
  return { password: PASSWORD, code: codeOf(0) };
}

/** Begins with a second factor. @returns the first code of it */
export async function firstCode(_scene: Scene, person: Person) {
  const { secret } = await person.call("factor.begin", { password: PASSWORD });
  return { code: codesFrom(secret)(0) };
}

/** One of his, and what takes it away. */
export async function ownIdentity({ world }: Scene, { id }: Person) {
  return { identityId: await anIdentity(world.core, id), password: PASSWORD };
}

/** Another one of his, and what ends it. */
export async function ownDevice({ world }: Scene, person: Person) {
  return { sessionId: (await world.aDevice(person)).actor.sessionId, password: PASSWORD };
}
