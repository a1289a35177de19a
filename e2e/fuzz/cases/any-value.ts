import { hostileValues } from "@parley/core/testing/hostile-values";
import * as fc from "fast-check";
import { rawValues } from "./raw-json.ts";

/** Something that does not belong there: what is known to hurt, or what nobody has thought of. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...hostileValues) },
  { weight: 2, arbitrary: fc.constantFrom(...rawValues) },
  { weight: 2, arbitrary: fc.anything({ maxDepth: 3 }) },
  { weight: 2, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 1, arbitrary: fc.double() },
);
