import { randomUUID } from "node:crypto";
import type { Call } from "@parley/client/http";
import { AppError, type Message } from "@parley/protocol";
import type { Journal } from "../journal.ts";

/** @returns the same call, which tells the journal what was asked and what became of it */
export function toldCall(call: Call, client: { name: string; userId: string }, journal: Journal): Call {
  return async (name, input) => {
    const about = {
      client: client.name,
      op: name,
      userId: client.userId,
      ref: refOf(input),
      ...placeOf(input),
    };
    journal.write({ ...about, kind: "SEND", data: input });
    try {
      const answer = await call(name, input);
      journal.write({ ...about, ...resultOf(answer), kind: "ACK" });
      return answer;
    } catch (error) {
      const code = error instanceof AppError ? error.code : String(error);
      journal.write({ ...about, kind: "ACK", data: { failed: code } });
      throw error;
    }
  };
}

function refOf(input: object): string {
  return "clientId" in input && typeof input.clientId === "string" ? input.clientId : randomUUID();
}

function placeOf(input: object): { chatId?: string; seq?: number } {
  const chatId = "chatId" in input && typeof input.chatId === "string" ? input.chatId : undefined;
  const seq = "seq" in input && typeof input.seq === "number" ? input.seq : undefined;
  return { ...(chatId && { chatId }), ...(seq !== undefined && { seq }) };
}

/** Where a message is, if the answer has one. */
function resultOf(answer: object): { seq?: number; rev?: number; data?: object } {
  if (!("message" in answer)) return {};
  const { seq, rev, id } = answer.message as Message;
  return { seq, rev, data: { id } };
}
