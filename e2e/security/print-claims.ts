import { formatTable } from "../bench/result/format-table.ts";
import { requirements, type Standing } from "./claims/asvs.ts";
import { cves } from "./claims/cves.ts";
import { proofs } from "./claims/proofs.ts";

const proofOf = (name: string) => new Map(Object.entries(proofs)).get(name)?.file ?? name;

/** Each requirement of ASVS 5.0 with how it stands and what makes it so, and the sums. */
export function describeAsvs(): string {
  const lines = requirements.map(({ id, level, standing, by, note }) => [
    id,
    String(level),
    standing,
    [...by.map(proofOf), note].filter(Boolean).join("; "),
  ]);
  return `${formatTable([["requirement", "level", "standing", "by"], ...lines])}\n\n${sumUp()}`;
}

function sumUp(): string {
  const count = (level: 1 | 2, standing: Standing) =>
    requirements.filter((each) => each.level === level && each.standing === standing).length;
  return ([1, 2] as const)
    .map((level) => {
      const sums = (["kept", "partly", "not ours"] as const).map((each) => `${count(level, each)} ${each}`);
      return `Level ${level}: ${sums.join(", ")}.`;
    })
    .join("\n");
}

/** Each published vulnerability with the test that shows that Parley does not have it. */
export function describeCves(): string {
  const lines = cves.map(({ id, of, what, proof }) => [id, of, proofs[proof].file, what]);
  return formatTable([["vulnerability", "of", "its test", "what it was"], ...lines]);
}
