import type * as z from "zod/mini";
import type { Route } from "../routes.ts";

/** One row of the contract: its route, and what goes in and out. Everything else about a call is derived from it. */
type Operation<
  A extends Route["access"],
  Input extends z.core.$ZodType,
  Output extends z.core.$ZodType,
> = Route & {
  access: A;
  /** Other addresses of the same call. */
  aliases?: readonly string[];
  /** What an access token needs for it. Without: `read` for GET, else `write`, and nothing opens the account itself. */
  scope?: "read" | "write" | "read write" | "account";
  /** The input field that takes a body of plain text over REST. */
  textBody?: string;
  /** The input field that the Authorization header carries over REST, as a bearer's or as Basic's password: no address has it. */
  credential?: string;
  /** It is about something that ends, so that `gone` is among its failures. */
  canBeGone?: true;
  /** Which rate limit it draws on (core/rate-limits.ts). */
  cost:
    | "register"
    | "login"
    | "reset"
    | "device"
    | "userCode"
    | "api"
    | "invite"
    | "message"
    | "webhook"
    | "typing"
    | "search";
  input: Input;
  output: Output;
  /** 201 when the call made something new, for outputs that say so. */
  status?: (output: z.infer<Output>) => 200 | 201;
  doc: string;
  example: z.input<Input>;
};

/** @returns the row as it is, checked and with its own types. */
export function operation<
  A extends Route["access"],
  Input extends z.core.$ZodType,
  Output extends z.core.$ZodType,
>(row: Operation<A, Input, Output>) {
  return row;
}
