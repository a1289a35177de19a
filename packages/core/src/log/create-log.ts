import { type DestinationStream, type Logger, pino } from "pino";
import { describeError } from "./describe-error.ts";

/** The log of a server: a line of JSON for each event, that never holds what people write. @param name of the server */
export function createLog(name: string, destination?: DestinationStream): Logger {
  return pino({ name, serializers: { err: describeError } }, destination);
}
