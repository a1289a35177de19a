/** Apart from the topics, which are loaded when one of them is asked for. */
export const topicNames = ["scripting", "exit-codes", "json", "config", "offline"] as const;
export type TopicName = (typeof topicNames)[number];

/** @returns the topic that these words name: `exit codes` is `exit-codes`. */
export function topicIn(words: readonly string[]): TopicName | undefined {
  const name = words.join("-");
  return topicNames.find((each) => each === name);
}
