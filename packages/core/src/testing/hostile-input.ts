import { type ChatId, type OperationName, operations } from "@parley/protocol";
import * as fc from "fast-check";
import { goodInput } from "./good-input.ts";
import { hostileValues } from "./hostile-values.ts";

/** What a chat that the caller cannot see, and one that he can, are called. */
export type Ids = { chatId: ChatId; hiddenChatId: ChatId; userId: string };
type AnyInput = Record<string, unknown>;

/** Input that fits the contract, each of its fields in turn, and one more, holding each of the values that hurt. */
export function hostileInputs(name: OperationName, ids: Ids): AnyInput[] {
  const values = [...hostileValues, undefined, ids.hiddenChatId];
  return [...inputsByField(name, ids)].flatMap(([field, good]) =>
    values.map((value) => ({ ...good, [field]: value })),
  );
}

/** For each field one that has it, and that would be carried out if there is such a one: not all can stand together. */
function inputsByField(name: OperationName, ids: Ids): ReadonlyMap<string, AnyInput> {
  const byField = new Map<string, AnyInput>();
  const inputs = fc.sample(goodInput(name, wordsOf(ids)), { numRuns: 200, seed: 1 });
  const isFitting = (input: AnyInput) => operations[name].input.safeParse(input).success;
  for (const input of [...inputs.filter(isFitting), ...inputs])
    for (const field of [...Object.keys(input), "surprise"])
      if (!byField.has(field)) byField.set(field, input);
  return byField;
}

/** One of those, or with a value that nobody has thought of, or something else altogether. Some of it is good. */
export function anyHostileInput(name: OperationName, ids: Ids): fc.Arbitrary<unknown> {
  const inputs = inputsByField(name, ids);
  const value = fc.oneof(fc.constantFrom(...hostileValues), fc.anything(), fc.string({ unit: "binary" }));
  const spoiled = fc
    .tuple(fc.constantFrom(...inputs), value)
    .map(([[field, good], wrong]) => ({ ...good, [field]: wrong }));
  return fc.oneof({ weight: 4, arbitrary: spoiled }, { weight: 1, arbitrary: value });
}

const wordsOf = ({ chatId, userId }: Ids) => ({
  chatId: [chatId],
  toChatId: [chatId],
  chatIds: [chatId],
  userId: [userId],
  senderId: [userId],
  memberIds: [userId],
  // Whoever is called so now must not be deleted.
  "me.delete.handle": ["nobody"],
  "user.delete.handle": ["nobody"],
  // Hashing thousands of passwords would take minutes.
  "account.register.password": ["short"],
  "account.login.password": [""],
});
