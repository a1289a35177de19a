import { type ErrorCode, errors } from "@parley/protocol";
import { FAILED, INTERRUPTED, OK } from "../exit.ts";
import { paragraph, type Topic } from "./topic.ts";

/** From the contract's table of errors, by the codes that they end with. */
export const exitCodesTopic: Topic = ({ translate }) => {
  const ofServer = (Object.keys(errors) as ErrorCode[]).map(
    (code) => [errors[code].exit, `${code}: ${translate(`errors.${code}`)}`] as const,
  );
  const own = [
    [OK, translate("topics.exitOk")],
    [FAILED, translate("topics.exitFailed")],
    [INTERRUPTED, translate("topics.exitInterrupted")],
  ] as const;
  const rows = [...own, ...ofServer]
    .toSorted(([one], [other]) => one - other)
    .map(([exit, meaning]): [string, string] => [String(exit), meaning]);
  return [
    paragraph(translate("topics.exitCodes")),
    { is: "table", headings: [translate("topics.exitCode"), translate("topics.exitMeaning")], rows },
  ];
};
