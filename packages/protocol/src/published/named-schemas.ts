import * as z from "zod/mini";
import * as entities from "../entities.ts";
import { ErrorBody } from "../error-body.ts";
import { events, LogEvent } from "../events.ts";
import { operationNames, operations } from "../operations.ts";
import { Credentials, SignedIn } from "../plain-socket.ts";
import { streamNames, streams } from "../streams.ts";
import { transfers } from "../transfers.ts";
import type { Json } from "./json.ts";

type Schema = z.core.$ZodType;
export type NamedSchemas = {
  schemas: Record<string, Json>;
  /** A reference to a schema by its name. @throws Error when it has none */
  refTo(schema: Schema): Json;
  /** The schema itself, for documents that take it apart. */
  of(schema: Schema): Json;
};

/**
 * Every entity, input, output and event as JSON Schema, each under one name and with references between them.
 * Inputs are as callers write them: fields with a default may be left out.
 */
export function nameSchemas(target: "draft-2020-12" | "draft-7"): NamedSchemas {
  const names = collectNames();
  const convert = (io: "input" | "output") =>
    z.toJSONSchema(names, { io, target, uri: referenceTo, unrepresentable: "any" }).schemas;
  const [written, answered] = [convert("input"), convert("output")];
  const isInput = new Set(operationNames.map((name) => nameOf(operations[name].input)));
  const schemas = Object.fromEntries(
    Object.entries(answered).map(([name, schema]) => [
      name,
      withoutAddress(isInput.has(name) ? written[name] : schema),
    ]),
  );

  function nameOf(schema: Schema): string {
    const name = names.get(schema)?.id;
    if (!name)
      throw new Error("A schema of the contract has no name: export it, or use it in a row of a table.");
    return name;
  }

  return {
    schemas,
    refTo: (schema) => ({ $ref: referenceTo(nameOf(schema)) }),
    of: (schema) => schemas[nameOf(schema)] ?? {},
  };
}

const referenceTo = (name: string) => `#/components/schemas/${name}`;

/** Entities first: where an operation answers with an entity, it keeps the entity's name. */
function collectNames() {
  const names = z.registry<{ id: string }>();
  const add = (id: string, schema: unknown) => {
    if (schema instanceof z.core.$ZodType && !names.has(schema)) names.add(schema, { id });
  };
  for (const [id, schema] of Object.entries(entities)) add(id, schema);
  add("Error", ErrorBody);
  add("LogEvent", LogEvent);
  add("Credentials", Credentials);
  add("SignedIn", SignedIn);
  for (const [name, schema] of Object.entries(events)) add(`${name}.event`, schema);
  for (const name of operationNames) {
    add(`${name}.input`, operations[name].input);
    add(`${name}.output`, operations[name].output);
  }
  for (const name of streamNames) add(`${name}.line`, streams[name].line);
  add("file.upload.output", transfers["file.upload"].output);
  return names;
}

function withoutAddress({ $schema, $id, ...schema }: Json = {}): Json {
  return schema;
}
